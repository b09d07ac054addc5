package dev.caucus.recommendation.weighing;

/**
 * Weights counted in millionths, so that sums are exact whatever their order is.
 *
 * <p>As floating-point numbers, 0.1 and 0.2 would come short of a lead of 0.3, and the same weights
 * in another order could give another verdict.
 */
final class Points {

  private static final double IN_ONE = 1_000_000;

  /** A weight above this counts as this, so that no sum of weights overflows. */
  private static final double HEAVIEST = 1e9;

  private Points() {}

  static long of(double weight) {
    return Math.round(Math.min(weight, HEAVIEST) * IN_ONE);
  }

  static double weight(long points) {
    return points / IN_ONE;
  }
}
