package dev.caucus.poll.chart;

import java.awt.Color;

/** The colours of a picture. Text has a contrast of at least 4.5 to 1 against the paper. */
final class Palette {

  static final Color PAPER = new Color(0xFFFFFF);
  static final Color INK = new Color(0x1B2330);
  static final Color PALE_INK = new Color(0x5A6678);
  static final Color LINE = new Color(0xDDE2EA);

  /** What a bar could have been. */
  static final Color TRACK = new Color(0xEDF0F5);

  static final Color BAR = new Color(0x8291AA);
  static final Color WINNER = new Color(0x1A66E0);

  /** Half of the votes. */
  static final Color MIDDLE = new Color(0x3A4556);

  private Palette() {}
}
