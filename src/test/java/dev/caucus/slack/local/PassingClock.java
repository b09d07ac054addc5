package dev.caucus.slack.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Goes like another clock, but can be put forward. */
public final class PassingClock extends Clock {

  private final Clock clock;
  private volatile Duration ahead = Duration.ZERO;

  public PassingClock(Clock clock) {
    this.clock = clock;
  }

  /** Lets this much time pass at once. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new PassingClock(clock.withZone(zone));
  }
}
