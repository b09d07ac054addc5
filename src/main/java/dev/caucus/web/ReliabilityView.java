package dev.caucus.web;

import dev.caucus.answer.Calibration;
import dev.caucus.answer.Calibration.Bin;
import dev.caucus.chat.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far the confidence can be relied on, as a picture of 100 by 100 and as a table.
 *
 * @param summary the whole in a sentence or two
 * @param rows of the tenths in which there are answers
 */
record ReliabilityView(boolean measured, String summary, List<Row> rows) {

  /** The picture's side, and that of one bin. */
  private static final int SIDE = 100;

  private static final int WIDTH = 10;

  /**
   * A tenth of the scale.
   *
   * @param x the left edge of its bar
   * @param y the top of its bar, counted from above
   * @param height of its bar
   * @param at where its mean confidence lies on the scale
   */
  record Row(
      int x,
      String y,
      String height,
      String at,
      String range,
      String confidence,
      String right,
      String count) {

    static Row of(int index, Bin bin) {
      return new Row(
          index * WIDTH,
          coordinate(SIDE * (1 - bin.right())),
          coordinate(SIDE * bin.right()),
          coordinate(SIDE * bin.confidence()),
          Wording.say("web.status.reliability.range", index * WIDTH, (index + 1) * WIDTH),
          Wording.say("web.status.percent", bin.confidence()),
          Wording.say("web.status.percent", bin.right()),
          Integer.toString(bin.count()));
    }

    private static String coordinate(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }

  static ReliabilityView of(Calibration calibration) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < calibration.bins().size(); i++) {
      if (calibration.bins().get(i).count() > 0) {
        rows.add(Row.of(i, calibration.bins().get(i)));
      }
    }
    return new ReliabilityView(!rows.isEmpty(), summary(calibration), List.copyOf(rows));
  }

  private static String summary(Calibration calibration) {
    String shift =
        calibration.shift() == 0
            ? Wording.say("web.status.reliability.unshifted")
            : Wording.say("web.status.reliability.shifted", calibration.shift());
    return Wording.say(
            "web.status.reliability.summary", calibration.questions(), calibration.error())
        + " "
        + shift;
  }
}
