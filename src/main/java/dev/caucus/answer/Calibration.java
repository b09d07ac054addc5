package dev.caucus.answer;

import java.util.List;

/**
 * How far the confidence can be relied on, by questions that were made of the articles themselves.
 *
 * @param questions how many questions that was, each asked with its article and with its folder
 *     left out
 * @param shift what is added to the log-odds of every answer; 0 unless they are clearly too high
 * @param error by how much confidence and share of right answers differ on average, 0 to 1
 * @param bins ten, from 0 to 1 by confidence; none as long as nothing was measured
 */
public record Calibration(int questions, double shift, double error, List<Bin> bins) {

  /** Nothing was measured, so nothing is shifted. */
  public static final Calibration NONE = new Calibration(0, 0, 0, List.of());

  public Calibration {
    bins = List.copyOf(bins);
  }

  /** Whether there is anything to show. */
  public boolean isMeasured() {
    return !bins.isEmpty();
  }

  /**
   * The answers of one tenth of the scale.
   *
   * @param confidence what they were said to be right with on average
   * @param right the share that was; 0 where there are none
   * @param count how many there are
   */
  public record Bin(double confidence, double right, int count) {}
}
