package dev.caucus.discord.components;

import dev.caucus.chat.Block;

/** Draws a bar of a comparison with the characters that a line of text has. */
final class BarLine {

  private static final int CELLS = 12;

  private BarLine() {}

  static Line of(Block.Bar bar) {
    int full = (int) Math.round(Math.clamp(bar.share(), 0, 1) * CELLS);
    String drawn = "█".repeat(full) + "░".repeat(CELLS - full);
    String label = Line.single(bar.label());
    // In a code span all cells are equally wide.
    Span bars = new Span.Literal("`" + drawn + "` ");
    String size = ": " + bar.size() + note(bar);
    return bar.leading()
        ? Line.of(bars, new Span.Bold(label), new Span.Plain(size))
        : Line.of(bars, new Span.Plain(label + size));
  }

  private static String note(Block.Bar bar) {
    return bar.note() == null ? "" : " · " + Line.single(bar.note());
  }
}
