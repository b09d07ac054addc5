package dev.caucus.slack.blockkit;

import dev.caucus.chat.Block;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the bars of a comparison with the characters that a line of text has.
 *
 * <p>A bar and its amount stand in letters of one width, so that they and the labels after them are
 * aligned, and a long label wraps below.
 */
final class BarLine {

  private static final int CELLS = 12;

  /** A longer line would wrap on most screens, so that a note gets a line of its own. */
  private static final int BESIDE = 60;

  /** A note that is no longer is not worth a line of its own. */
  private static final int BRIEF = 20;

  private static final String INDENT = "   ";

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  private BarLine() {}

  static List<Line> of(List<Block.Bar> bars) {
    int width = bars.stream().mapToInt(bar -> bar.size().length()).max().orElse(0);
    List<Line> lines = new ArrayList<>();
    bars.forEach(bar -> lines.addAll(of(bar, width)));
    return lines;
  }

  private static List<Line> of(Block.Bar bar, int width) {
    String label = apart(Line.single(bar.label()));
    String note = bar.note() == null ? "" : apart(Line.single(bar.note()));
    Line line =
        Line.of(
            new Span.Literal("", "`" + drawn(bar) + " " + padded(bar.size(), width) + "` "),
            bar.leading() ? new Span.Bold(label) : new Span.Plain(label),
            // Whoever listens hears the amount after the label, and the bar itself is silent.
            new Span.Literal(": " + bar.size(), ""));
    if (note.isEmpty()) {
      return List.of(line);
    }
    return note.length() <= BRIEF || label.length() + note.length() <= BESIDE
        ? List.of(line.then(List.of(new Span.Plain(" · " + note))))
        : List.of(line, Line.of(new Span.Plain(INDENT + note)));
  }

  /** Set apart if it is read from right to left, else the numbers beside it change their places. */
  private static String apart(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
        : text;
  }

  private static String drawn(Block.Bar bar) {
    int full = (int) Math.round(Math.clamp(bar.share(), 0, 1) * CELLS);
    return "█".repeat(full) + "░".repeat(CELLS - full);
  }

  private static String padded(String size, int width) {
    return " ".repeat(width - size.length()) + size;
  }
}
