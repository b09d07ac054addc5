package dev.caucus.terminal;

import dev.caucus.chat.Block.Bar;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Draws bars under each other, each with its label and its size in front. */
final class Bars {

  /** How many characters the longest possible bar has, if there is room. */
  private static final int LONGEST = 30;

  /** Shorter bars than this compare nothing. */
  private static final int SHORTEST = 8;

  private static final String GAP = "  ";

  private final List<Bar> bars;
  private final Style style;
  private final int labels;
  private final int sizes;

  private Bars(List<Bar> bars, Style style) {
    this.bars = bars;
    this.style = style;
    this.labels = longest(bars, bar -> Style.length(label(bar)));
    this.sizes = longest(bars, bar -> bar.size().length());
  }

  static String draw(List<Bar> bars, Style style) {
    return new Bars(bars, style).draw();
  }

  private String draw() {
    int taken = labels + sizes + 2 * GAP.length();
    int room = style.width() == 0 ? LONGEST : Math.min(LONGEST, style.width() - taken);
    return bars.stream()
        .map(bar ->
            (room < SHORTEST ? label(bar) + ": " + bar.size() : line(bar, room)).stripTrailing()
                + note(bar))
        .collect(Collectors.joining("\n"));
  }

  private String line(Bar bar, int room) {
    String label = label(bar) + " ".repeat(labels - Style.length(label(bar)));
    String size = " ".repeat(sizes - bar.size().length()) + bar.size();
    String line = label + GAP + size + GAP + stroke(bar, room);
    return bar.leading() ? style.bold(line.stripTrailing()) : line;
  }

  /** The note has a line of its own under the label, so that the bars stay comparable. */
  private String note(Bar bar) {
    return bar.note() == null
        ? ""
        : style.wrap(GAP + Style.clean(bar.note()), GAP).stream()
            .map(line -> "\n" + style.dim(line))
            .collect(Collectors.joining());
  }

  /** A block of half the width tells bars apart that differ by little. */
  private String stroke(Bar bar, int room) {
    long halves = Math.round(Math.clamp(bar.share(), 0, 1) * room * 2);
    if (!style.blocks()) {
      return "#".repeat((int) ((halves + 1) / 2));
    }
    return "█".repeat((int) (halves / 2)) + (halves % 2 == 1 ? "▌" : "");
  }

  private static String label(Bar bar) {
    return Style.clean(bar.label());
  }

  private static int longest(List<Bar> bars, ToIntFunction<Bar> length) {
    return bars.stream().mapToInt(length).max().orElse(0);
  }
}
