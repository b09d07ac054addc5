package dev.caucus.discord.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Goes with another clock, and ahead of it as far as it is told. */
public final class PassingClock extends Clock {

  private final Clock base;
  private volatile Duration ahead = Duration.ZERO;

  public PassingClock(Clock base) {
    this.base = base;
  }

  /** Lets time pass at once. */
  public synchronized void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new PassingClock(base.withZone(zone));
  }
}
