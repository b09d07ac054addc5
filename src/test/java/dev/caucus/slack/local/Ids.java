package dev.caucus.slack.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Gives out ids that look like Slack's, and timestamps that never repeat. */
final class Ids {

  private final Clock clock;
  private final AtomicLong count = new AtomicLong(36 * 36);
  private final AtomicLong lastTimestamp = new AtomicLong();

  Ids(Clock clock) {
    this.clock = clock;
  }

  /** The kind's letters and a number that only this one has: {@code C0LOCAL1A}. */
  String next(String kind) {
    return kind + "0LOCAL" + Long.toString(count.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
  }

  long number() {
    return count.incrementAndGet();
  }

  /** Seconds and millionths, which also name a message in its channel. */
  String timestamp() {
    Instant now = clock.instant();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    return timestamp(
        lastTimestamp.accumulateAndGet(micros, (last, here) -> Math.max(last + 1, here)));
  }

  private static String timestamp(long micros) {
    return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
  }

  Instant now() {
    return clock.instant();
  }

  boolean isOlderThan(Instant instant, Duration age) {
    return Duration.between(instant, clock.instant()).compareTo(age) > 0;
  }
}
