package dev.caucus.slack.local;

import java.time.Duration;
import java.util.List;

/**
 * How long the app took to acknowledge.
 *
 * @param sorted every acknowledgement, the fastest first
 */
public record Latencies(List<Duration> sorted) {

  public Latencies {
    sorted = sorted.stream().sorted().toList();
  }

  /** The latency that this share of all did not exceed; zero if there is none. */
  public Duration percentile(double share) {
    if (sorted.isEmpty()) {
      return Duration.ZERO;
    }
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }

  /** The latency that half of all did not exceed. */
  public Duration median() {
    return percentile(0.5);
  }

  @Override
  public String toString() {
    return "%d acknowledgements: median %d ms, p99 %d ms, longest %d ms"
        .formatted(
            sorted.size(),
            median().toMillis(),
            percentile(0.99).toMillis(),
            percentile(1).toMillis());
  }
}
