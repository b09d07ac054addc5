package dev.caucus.recommendation.weighing;

import dev.caucus.recommendation.weighing.Remaining.Open;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** The ways in which the open criteria can be answered, each value as likely as the next. */
final class Completions {

  /** Up to so many are all gone through, which takes some milliseconds. */
  private static final int ENUMERATED = 100_000;

  /**
   * Of more, so many are drawn. A share of them is then right to within about one percent, as its
   * standard error is at most 1 / (2 √20,000) = 0.35 %.
   */
  private static final int DRAWN = 20_000;

  /** Any fixed number: the same answers get the same question each time. */
  private static final long SEED = 1956;

  private final Remaining remaining;
  private final Thresholds thresholds;
  private final int[] sizes;
  private final long[] scores;

  private Completions(Remaining remaining, Thresholds thresholds, ToIntFunction<Open> size) {
    this.remaining = remaining;
    this.thresholds = thresholds;
    this.sizes = remaining.open().stream().mapToInt(size).toArray();
    this.scores = new long[remaining.options()];
  }

  /** Those in which nothing is skipped. */
  static Completions of(Remaining remaining, Thresholds thresholds) {
    return new Completions(remaining, thresholds, Open::values);
  }

  /** Those in which anything may be skipped. */
  static Completions skipsIncluded(Remaining remaining, Thresholds thresholds) {
    return new Completions(remaining, thresholds, open -> open.rows().length);
  }

  /** Goes through them, or through a sample. */
  void forEach(Visitor visitor) {
    if (few()) {
      int[] picks = new int[sizes.length];
      do {
        visitor.visit(picks, winner(picks));
      } while (Picks.next(picks, sizes));
    } else {
      draw(visitor);
    }
  }

  private void draw(Visitor visitor) {
    RandomGenerator random = new SplittableRandom(SEED);
    int[] picks = new int[sizes.length];
    for (int drawn = 0; drawn < DRAWN; drawn++) {
      Arrays.setAll(picks, place -> random.nextInt(sizes[place]));
      visitor.visit(picks, winner(picks));
    }
  }

  /** Whether they are few enough to try them all, and all of them have that winner. */
  boolean allWonBy(int winner) {
    if (!few()) {
      return false;
    }
    int[] picks = new int[sizes.length];
    do {
      if (winner(picks) != winner) {
        return false;
      }
    } while (Picks.next(picks, sizes));
    return true;
  }

  private boolean few() {
    return Picks.count(sizes, ENUMERATED) <= ENUMERATED;
  }

  private int winner(int[] picks) {
    remaining.score(picks, scores);
    return thresholds.winner(scores);
  }

  /** Takes one way to answer them. */
  interface Visitor {

    /**
     * Takes the answers, in an array that is used again, and the winner as in {@link
     * Thresholds#winner}.
     */
    void visit(int[] picks, int winner);
  }
}
