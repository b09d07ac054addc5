package dev.caucus.discord.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit.
 *
 * <p>Each pause is drawn from its upper half, so that bots that lost Discord together do not come
 * back together. Discord allows 1,000 sessions a day, so there is a day's patience in the limits.
 */
final class BackOff {

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;
  private Duration whole;

  BackOff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
    whole = first;
  }

  /** For what passes by itself: a cut line, Discord out of order. */
  static BackOff brief() {
    return new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(2), RandomGenerator.getDefault());
  }

  /** For what waits for somebody to act: a refused token. */
  static BackOff patient() {
    return new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5), RandomGenerator.getDefault());
  }

  Duration next() {
    long millis = whole.toMillis();
    Duration doubled = whole.multipliedBy(2);
    whole = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }

  void reset() {
    whole = first;
  }
}
