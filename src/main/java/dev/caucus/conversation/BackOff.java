package dev.caucus.conversation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time, up to a limit.
 *
 * <p>Each pause is drawn from its upper half, so that bots that lost a platform together do not
 * come back together.
 */
public final class BackOff {

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;
  private Duration whole;

  /** Pauses between those two, each twice as long as the one before. */
  public BackOff(Duration first, Duration longest) {
    this(first, longest, RandomGenerator.getDefault());
  }

  BackOff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
    this.whole = first;
  }

  /** For what waits for somebody to act, on whichever platform: a refused token. */
  public static BackOff patient() {
    return new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5));
  }

  /** The next pause. */
  public Duration next() {
    long millis = whole.toMillis();
    Duration doubled = whole.multipliedBy(2);
    whole = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }

  /** The next pause, or the one that was asked for if that is longer. */
  public Duration next(Duration atLeast) {
    Duration pause = next();
    return pause.compareTo(atLeast) < 0 ? atLeast : pause;
  }

  /** Begins with the first pause again, since it has worked. */
  public void reset() {
    whole = first;
  }
}
