package dev.caucus.poll.chart;

import dev.caucus.poll.chart.Standing.Column;
import dev.caucus.poll.chart.Standing.Option;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The options with a bar in each column. */
final class Bars {

  private static final int TITLES = 34;
  private static final int GAP = 28;
  private static final int BESIDE = 12;

  /** A single vote of thousands has to be seen as well. */
  private static final int SHORTEST = 4;

  /** The most that labels before the bars take. */
  private static final int MOST_LABEL = 380;

  /** Where columns are narrower, the votes stand without their percentage. */
  private static final int WIDE = 280;

  /** With more columns, figures are smaller, so that there is room for bars. */
  private static final int MANY = 3;

  private final Standing standing;
  private final Density density;
  private final Excerpt excerpt;
  private final Lettering plain;
  private final Lettering strong;
  private final Lettering figures;
  private final Lettering strongFigures;
  private final List<String> labels;
  private final int left;
  private final int columnWidth;
  private final int figureWidth;

  Bars(Standing standing) {
    this.standing = standing;
    this.density = Density.of(standing.options().size());
    this.excerpt = Excerpt.of(standing, Density.MOST_OPTIONS, density.columns());
    this.plain = Lettering.plain(density.letters());
    this.strong = Lettering.strong(density.letters());
    int columns = excerpt.columns().size();
    int size = columns > MANY ? Math.min(density.letters(), Picture.SMALL) : density.letters();
    this.figures = Lettering.plain(size);
    this.strongFigures = Lettering.strong(size);
    Legible legible = new Legible(strong);
    this.labels =
        excerpt.options().stream()
            .map(position -> legible.label(standing.options().get(position).label(), position + 1))
            .toList();
    this.left = Picture.MARGIN + (density == Density.DENSE ? labelWidth() + BESIDE : 0);
    this.columnWidth = (Picture.RIGHT - left - GAP * (columns - 1)) / columns;
    this.figureWidth = figureWidth();
  }

  private int labelWidth() {
    int widest = labels.stream().mapToInt(strong::width).max().orElse(0);
    return Math.min(widest, MOST_LABEL);
  }

  private int figureWidth() {
    return excerpt.columns().stream()
        .flatMap(column ->
            excerpt.options().stream().map(option -> figure(column, column.votes().get(option))))
        .mapToInt(strongFigures::width)
        .max()
        .orElse(0);
  }

  int height() {
    int rows = excerpt.options().size() + (excerpt.left() > 0 ? 1 : 0);
    return (standing.isRunoff() ? TITLES : 0) + rows * density.height();
  }

  void draw(Graphics2D pen, int top) {
    int y = top;
    if (standing.isRunoff()) {
      drawTitles(pen, y);
      y += TITLES;
    }
    for (int row = 0; row < labels.size(); row++) {
      if (pen.hitClip(0, y, Picture.WIDTH, density.height())) {
        drawOption(pen, row, y);
      }
      y += density.height();
    }
    if (excerpt.left() > 0) {
      plain.write(
          pen,
          Palette.PALE_INK,
          "\u2026 +" + excerpt.left(),
          Picture.MARGIN,
          y + density.letters());
    }
  }

  private void drawTitles(Graphics2D pen, int top) {
    Lettering letters = Lettering.plain(Picture.SMALL);
    Legible legible = new Legible(letters);
    int x = left;
    for (Column column : excerpt.columns()) {
      String title = letters.fit(legible.line(column.title()), columnWidth);
      letters.write(pen, Palette.PALE_INK, title, x, top + Picture.SMALL - 4);
      x += columnWidth + GAP;
    }
  }

  private void drawOption(Graphics2D pen, int row, int top) {
    int position = excerpt.options().get(row);
    Option option = standing.options().get(position);
    boolean above = density == Density.ROOMY;
    int barTop = above ? top + density.letters() + 12 : top + 2;
    int baseline = above ? top + density.letters() : barTop + middle(plain);
    Lettering letters = option.winner() ? strong : plain;
    int room = above ? Picture.RIGHT - Picture.MARGIN : MOST_LABEL;
    letters.write(pen, Palette.INK, letters.fit(labels.get(row), room), Picture.MARGIN, baseline);
    if (option.winner()) {
      Mark.draw(pen, Picture.MARGIN / 2, baseline - letters.size() * 0.36, letters.size());
    }
    int x = left;
    for (Column column : excerpt.columns()) {
      drawBar(pen, option, column, column.votes().get(position), x, barTop);
      x += columnWidth + GAP;
    }
  }

  /** How far below the top of a bar letters stand that are as high as its middle. */
  private int middle(Lettering letters) {
    return (int) Math.round(density.bar() / 2.0 + letters.size() * 0.36);
  }

  private void drawBar(
      Graphics2D pen, Option option, Column column, @Nullable Integer votes, int x, int top) {
    Lettering letters = option.winner() ? strongFigures : figures;
    Color colour = votes == null || votes == 0 ? Palette.PALE_INK : Palette.INK;
    letters.writeUpTo(pen, colour, figure(column, votes), x + columnWidth, top + middle(letters));
    if (votes == null) {
      return;
    }
    int room = Math.max(0, columnWidth - figureWidth - BESIDE);
    double length = room * new Share(votes, column.whole()).fraction();
    fill(pen, Palette.TRACK, x, top, room);
    fill(
        pen,
        option.winner() ? Palette.WINNER : Palette.BAR,
        x,
        top,
        votes == 0 ? 0 : Math.max(length, SHORTEST));
    if (standing.isRunoff()) {
      pen.setColor(Palette.MIDDLE);
      pen.fillRect(x + room / 2, top - 3, 2, density.bar() + 6);
    }
  }

  private void fill(Graphics2D pen, Color colour, int x, int top, double length) {
    pen.setColor(colour);
    pen.fill(new RoundRectangle2D.Double(x, top, length, density.bar(), 10, 10));
  }

  private String figure(Column column, @Nullable Integer votes) {
    if (votes == null) {
      return "\u2013";
    }
    String percentage = new Share(votes, column.whole()).percentage();
    String grouped = String.format(Locale.ENGLISH, "%,d", votes);
    return columnWidth < WIDE ? grouped : grouped + " \u00B7 " + percentage;
  }
}
