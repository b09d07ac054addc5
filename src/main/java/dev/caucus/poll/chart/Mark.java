package dev.caucus.poll.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A hook in a circle, so that colours are not all that tells the winner. */
final class Mark {

  private static final double MOST_RADIUS = 12;

  private Mark() {}

  /** Draws it around a place, beside letters of that size. */
  static void draw(Graphics2D pen, double x, double y, int letters) {
    double radius = Math.min(MOST_RADIUS, letters * 0.45);
    pen.setColor(Palette.WINNER);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    Path2D hook = new Path2D.Double();
    hook.moveTo(x - radius * 0.45, y + radius * 0.02);
    hook.lineTo(x - radius * 0.1, y + radius * 0.38);
    hook.lineTo(x + radius * 0.48, y - radius * 0.35);
    float width = (float) radius * 0.24f;
    pen.setColor(Palette.PAPER);
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(hook);
  }
}
