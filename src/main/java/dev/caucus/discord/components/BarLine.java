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
    return Line.of(
        // In a code span all cells are equally wide.
        new Span.Literal("`" + drawn + "` "),
        bar.leading() ? new Span.Bold(label) : new Span.Plain(label),
        new Span.Plain(": " + bar.size()));
  }
}
