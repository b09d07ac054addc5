package dev.caucus.recommendation.weighing;

/**
 * How likely each verdict is, and how much the answer to each open criterion would tell about it.
 */
final class Chances {

  /** For each open criterion, each of its values and each verdict, how often they meet. */
  private final long[][][] counts;

  private final long[] verdicts;

  Chances(Remaining remaining, Thresholds thresholds) {
    int outcomes = remaining.options() + 1;
    this.verdicts = new long[outcomes];
    this.counts =
        remaining.open().stream()
            .map(open -> new long[open.values()][outcomes])
            .toArray(long[][][]::new);
    Completions.of(remaining, thresholds).forEach(this::count);
  }

  private void count(int[] picks, int winner) {
    verdicts[winner]++;
    for (int place = 0; place < picks.length; place++) {
      counts[place][picks[place]][winner]++;
    }
  }

  /** The probability of a verdict, by its index as in {@link Thresholds#winner}. */
  double of(int winner) {
    return (double) verdicts[winner] / sum(verdicts);
  }

  /**
   * The information in bits that the answer to the criterion at that place is expected to give: how
   * much less uncertain the verdict is with it (D. V. Lindley, On a Measure of the Information
   * Provided by an Experiment, The Annals of Mathematical Statistics 27, 1956).
   */
  double information(int place) {
    double total = sum(verdicts);
    double expected = 0;
    for (long[] value : counts[place]) {
      expected += sum(value) / total * entropy(value);
    }
    return entropy(verdicts) - expected;
  }

  /** The uncertainty in bits of what was counted so often. */
  private static double entropy(long[] counts) {
    double total = sum(counts);
    double entropy = 0;
    for (long count : counts) {
      if (count > 0) {
        entropy -= count / total * Math.log(count / total) / Math.log(2);
      }
    }
    return entropy;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
