package dev.caucus.slack.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit.
 *
 * <p>Each pause is drawn from its upper half, so that bots that lost Slack together do not come
 * back together.
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
    this.whole = first;
  }

  /** For what passes by itself: a cut line, Slack out of order. */
  static BackOff brief() {
    return new BackOff(
        Duration.ofMillis(500), Duration.ofSeconds(30), RandomGenerator.getDefault());
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

  /** The next pause, or the one that was asked for if that is longer. */
  Duration next(Duration atLeast) {
    Duration pause = next();
    return pause.compareTo(atLeast) < 0 ? atLeast : pause;
  }

  void reset() {
    whole = first;
  }
}
