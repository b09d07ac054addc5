package dev.caucus.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket of tokens for each client: each request takes one, and they come back over a minute.
 *
 * <p>Only memory knows them, and no more than a fixed number: of more clients, those that have been
 * quiet the longest are forgotten, and begin again with a full bucket.
 */
final class Buckets {

  /** How many clients are known at once; that is about two megabytes. */
  static final int MOST_CLIENTS = 10_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int size;
  private final Clock clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  Buckets(int perMinute, Clock clock) {
    this.size = perMinute;
    this.clock = clock;
  }

  /**
   * Takes a token out of the client's bucket.
   *
   * @return how long to wait, if there is none
   */
  synchronized Optional<Duration> take(String client) {
    Instant now = clock.instant();
    Bucket before = buckets.get(client);
    double left = before == null ? size : filled(before, now);
    boolean taken = left >= 1;
    buckets.put(client, new Bucket(taken ? left - 1 : left, now));
    return taken ? Optional.empty() : Optional.of(untilOne(left));
  }

  private double filled(Bucket bucket, Instant now) {
    Duration passed = Duration.between(bucket.at(), now);
    double share = Math.max(0, (double) passed.toMillis() / MINUTE.toMillis());
    return Math.min(size, bucket.left() + share * size);
  }

  private Duration untilOne(double left) {
    return Duration.ofMillis((long) Math.ceil((1 - left) * MINUTE.toMillis() / size));
  }

  synchronized int clients() {
    return buckets.size();
  }

  /** What was left at a moment. */
  private record Bucket(double left, Instant at) {}
}
