package dev.caucus.poll.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import org.junit.jupiter.api.Assumptions;

/** Leaves tests out that need fonts on machines that have none. */
final class Fonts {

  private Fonts() {}

  static void assume() {
    Assumptions.assumeTrue(Fonts::exist, "left out, as this machine has no fonts to draw with");
  }

  private static boolean exist() {
    System.setProperty("java.awt.headless", "true");
    try {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 20);
      return !font.getStringBounds("A", new FontRenderContext(null, true, true)).isEmpty();
    } catch (RuntimeException | LinkageError | InternalError e) {
      return false;
    }
  }
}
