package dev.caucus.slack.blockkit;

import dev.caucus.chat.Block;

/** Draws a bar of a comparison with the characters that a line of text has. */
final class BarLine {

  private static final int CELLS = 12;

  private BarLine() {}

  static Line of(Block.Bar bar) {
    int full = (int) Math.round(Math.clamp(bar.share(), 0, 1) * CELLS);
    String drawn = "█".repeat(full) + "░".repeat(CELLS - full);
    String label = Line.single(bar.label());
    return Line.of(
        // A reader hears the amount, so the bar itself is silent.
        new Span.Literal("", "`" + drawn + "` "),
        bar.leading() ? new Span.Bold(label) : new Span.Plain(label),
        new Span.Plain(": " + bar.size() + note(bar)));
  }

  private static String note(Block.Bar bar) {
    return bar.note() == null ? "" : " · " + Line.single(bar.note());
  }
}
