package dev.caucus.poll.chart;

/**
 * How close together the options stand, in pixels. Chats show a picture at less than half of its
 * size, so letters are large as long as there is room.
 */
enum Density {
  /** The label above the bars. */
  ROOMY(80, 26, 26, 5),
  /** The label before the bars. */
  DENSE(33, 19, 19, 3);

  /** With more options, even the dense ones would make too high a picture. */
  static final int MOST_OPTIONS = 50;

  private static final int MOST_ROOMY = 18;

  private final int height;
  private final int letters;
  private final int bar;
  private final int columns;

  Density(int height, int letters, int bar, int columns) {
    this.height = height;
    this.letters = letters;
    this.bar = bar;
    this.columns = columns;
  }

  static Density of(int options) {
    return options > MOST_ROOMY ? DENSE : ROOMY;
  }

  /** The height of an option with the room below it. */
  int height() {
    return height;
  }

  /** The size of the letters. */
  int letters() {
    return letters;
  }

  /** The height of a bar. */
  int bar() {
    return bar;
  }

  /** How many columns there is room for. */
  int columns() {
    return columns;
  }
}
