package dev.caucus.poll.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** A standing on paper: the question, the bars, the footer. */
final class Picture {

  /** In pixels, as all sizes. */
  static final int WIDTH = 1000;

  static final int MARGIN = 44;
  static final int RIGHT = WIDTH - MARGIN;

  /** The size of letters that are no option's and no title's. */
  static final int SMALL = 22;

  /**
   * How much is drawn at a time. A picture as a whole would be an array of several megabytes, and
   * each of these makes the heap grow instead of being taken from what is free.
   */
  private static final int STRIP = 256;

  private static final int TITLE = 34;
  private static final int TITLE_LINE = 44;
  private static final int TITLE_LINES = 3;
  private static final int FOOTER_LINE = 30;
  private static final int FOOTER_LINES = 2;
  private static final int GAP = 26;

  private final Lettering titleLetters = Lettering.strong(TITLE);
  private final Lettering footerLetters = Lettering.plain(SMALL);
  private final List<String> title;
  private final List<String> footer;
  private final Bars bars;

  Picture(Standing standing) {
    int room = RIGHT - MARGIN;
    this.title =
        titleLetters.wrap(new Legible(titleLetters).line(standing.question()), room, TITLE_LINES);
    this.footer =
        footerLetters.wrap(new Legible(footerLetters).line(standing.footer()), room, FOOTER_LINES);
    this.bars = new Bars(standing);
  }

  byte[] png() {
    int height = height();
    BufferedImage strip =
        new BufferedImage(WIDTH, Math.min(height, STRIP), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[WIDTH];
    try (Png png = new Png(WIDTH, height)) {
      for (int top = 0; top < height; top += STRIP) {
        draw(strip, top);
        for (int y = 0; y < Math.min(STRIP, height - top); y++) {
          strip.getRaster().getDataElements(0, y, WIDTH, 1, row);
          png.add(row);
        }
      }
      return png.finish();
    }
  }

  private void draw(BufferedImage strip, int top) {
    Graphics2D pen = strip.createGraphics();
    try {
      pen.setClip(0, 0, WIDTH, strip.getHeight());
      pen.translate(0, -top);
      draw(pen);
    } finally {
      pen.dispose();
    }
  }

  /** Draws all of it, of which the pen may keep a part only. */
  void draw(Graphics2D pen) {
    prepare(pen);
    pen.setColor(Palette.PAPER);
    pen.fillRect(0, 0, WIDTH, height());
    int y = MARGIN;
    for (String line : title) {
      titleLetters.write(pen, Palette.INK, line, MARGIN, y + TITLE - 4);
      y += TITLE_LINE;
    }
    y += title.isEmpty() ? 0 : GAP;
    bars.draw(pen, y);
    drawFooter(pen, y + bars.height());
  }

  private int height() {
    int head = title.isEmpty() ? 0 : title.size() * TITLE_LINE + GAP;
    int foot = footer.isEmpty() ? 0 : footer.size() * FOOTER_LINE + GAP;
    return MARGIN + head + bars.height() + foot + MARGIN / 2;
  }

  private void drawFooter(Graphics2D pen, int top) {
    if (footer.isEmpty()) {
      return;
    }
    pen.setColor(Palette.LINE);
    pen.fillRect(MARGIN, top + 2, RIGHT - MARGIN, 2);
    int y = top + GAP;
    for (String line : footer) {
      footerLetters.write(pen, Palette.PALE_INK, line, MARGIN, y + SMALL - 4);
      y += FOOTER_LINE;
    }
  }

  private static void prepare(Graphics2D pen) {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }
}
