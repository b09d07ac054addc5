package dev.caucus.discord.local;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long the bot took to respond.
 *
 * @param sorted every first response, the fastest first
 */
public record Latencies(List<Duration> sorted) {

  public Latencies {
    sorted = sorted.stream().sorted().toList();
  }

  static Latencies of(Collection<Deed> deeds) {
    return new Latencies(
        deeds.stream().filter(Deed::isResponded).map(deed -> deed.response().latency()).toList());
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
    return "%d first responses: median %d ms, p99 %d ms, longest %d ms"
        .formatted(
            sorted.size(),
            median().toMillis(),
            percentile(0.99).toMillis(),
            percentile(1).toMillis());
  }
}
