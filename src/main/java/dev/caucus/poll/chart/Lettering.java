package dev.caucus.poll.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text of one size and weight: how wide it is, what fits, how it is written. */
final class Lettering {

  private static final String ELLIPSIS = "\u2026";

  /** Smooth letters at exact places, as they are drawn. */
  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

  private final Font font;

  private Lettering(Font font) {
    this.font = font;
  }

  /** Letters of that many pixels. */
  static Lettering plain(int size) {
    return new Lettering(new Font(Font.SANS_SERIF, Font.PLAIN, size));
  }

  /** Strong letters of that many pixels. */
  static Lettering strong(int size) {
    return new Lettering(new Font(Font.SANS_SERIF, Font.BOLD, size));
  }

  int size() {
    return font.getSize();
  }

  int width(String text) {
    return (int) Math.ceil(font.getStringBounds(text, SMOOTH).getWidth());
  }

  /** Whether a character, given as a code point, would be seen as what it is. */
  boolean shows(int character) {
    return font.canDisplay(character)
        && !font.createGlyphVector(SMOOTH, Character.toString(character))
            .getVisualBounds()
            .isEmpty();
  }

  /** The text, shortened if it is wider than that. */
  String fit(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    int end = fitting(text, width - width(ELLIPSIS));
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The text in at most that many lines, the last one shortened if there is more. */
  List<String> wrap(String text, int width, int lines) {
    List<String> wrapped = new ArrayList<>();
    String rest = text;
    while (wrapped.size() < lines - 1 && width(rest) > width) {
      int end = fitting(rest, width);
      int gap = rest.lastIndexOf(' ', end);
      int cut = gap > 0 ? gap : end;
      wrapped.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      wrapped.add(fit(rest, width));
    }
    return wrapped;
  }

  /** The end of the longest beginning that is not wider; never within a character. */
  private int fitting(String text, int width) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.next();
    for (int next = end; next != BreakIterator.DONE; next = characters.next()) {
      if (width(text.substring(0, next)) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** Writes a line whose letters stand on this height. */
  void write(Graphics2D pen, Color colour, String text, int x, int baseline) {
    pen.setColor(colour);
    pen.setFont(font);
    pen.drawString(text, x, baseline);
  }

  /** Writes a line that ends at a place. */
  void writeUpTo(Graphics2D pen, Color colour, String text, int x, int baseline) {
    write(pen, colour, text, x - width(text), baseline);
  }
}
