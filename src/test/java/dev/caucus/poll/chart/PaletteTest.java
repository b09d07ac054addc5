package dev.caucus.poll.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

/**
 * Contrasts as the <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines</a>
 * reckon and ask for them.
 */
class PaletteTest {

  @Test
  void textIsReadable() {
    assertThat(contrast(Palette.INK, Palette.PAPER)).isGreaterThan(4.5);
    assertThat(contrast(Palette.PALE_INK, Palette.PAPER)).isGreaterThan(4.5);
  }

  @Test
  void barsAreSeen() {
    assertThat(contrast(Palette.WINNER, Palette.PAPER)).isGreaterThan(3);
    assertThat(contrast(Palette.BAR, Palette.PAPER)).isGreaterThan(3);
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
