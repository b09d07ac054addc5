package dev.caucus.answer;

import dev.caucus.answer.Calibration.Bin;
import java.util.ArrayList;
import java.util.List;

/** What came of the questions that were made of the articles. */
record Outcomes(List<Outcome> all) {

  /** So many questions, or fewer articles, tell nothing. */
  private static final int FEWEST = 40;

  /**
   * What articles make of themselves is worded otherwise than what people ask. With twice as much,
   * real questions on encyclopaedia articles were left without their answer more often.
   */
  private static final double FURTHEST = 0.35;

  /** It takes more than a few chance hits to outweigh what was learned from real questions. */
  private static final double PRIOR = 60;

  private static final Odds EVEN = new Odds(0, 1);

  private static final int BINS = 10;

  /** Halving the range so often is more exact than anybody could tell. */
  private static final int HALVINGS = 40;

  Outcomes {
    all = List.copyOf(all);
  }

  /** How likely an answer was said to be right before any shift, and whether it was. */
  record Outcome(Odds odds, boolean right) {}

  Calibration calibration(int questions) {
    double shift = questions < FEWEST ? 0 : shift();
    List<Bin> bins = bins(shift);
    return new Calibration(questions, shift, error(bins), bins);
  }

  /**
   * The shift that makes the outcomes likeliest: a regularised fit after Platt, "Probabilistic
   * Outputs for Support Vector Machines", 1999, whose slope is left as it was learned.
   */
  private double shift() {
    double low = -FURTHEST;
    double high = FURTHEST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (slope(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** How the loss changes with the shift: below zero where it is too small. */
  private double slope(double shift) {
    long right = all.stream().filter(Outcome::right).count();
    long wrong = all.size() - right;
    double hit = (right + 1.0) / (right + 2);
    double miss = 1.0 / (wrong + 2);
    double slope = PRIOR * (EVEN.chance(shift) - EVEN.chance(0));
    for (Outcome each : all) {
      slope += each.odds().chance(shift) - (each.right() ? hit : miss);
    }
    return slope;
  }

  private List<Bin> bins(double shift) {
    double[] sum = new double[BINS];
    int[] right = new int[BINS];
    int[] count = new int[BINS];
    for (Outcome each : all) {
      double confidence = each.odds().shifted(shift);
      int bin = Math.min(BINS - 1, (int) (confidence * BINS));
      sum[bin] += confidence;
      right[bin] += each.right() ? 1 : 0;
      count[bin]++;
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(
          count[i] == 0
              ? new Bin((i + 0.5) / BINS, 0, 0)
              : new Bin(sum[i] / count[i], (double) right[i] / count[i], count[i]));
    }
    return all.isEmpty() ? List.of() : bins;
  }

  private static double error(List<Bin> bins) {
    int all = bins.stream().mapToInt(Bin::count).sum();
    return all == 0
        ? 0
        : bins.stream()
                .mapToDouble(bin -> bin.count() * Math.abs(bin.confidence() - bin.right()))
                .sum()
            / all;
  }
}
