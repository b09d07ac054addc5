package dev.caucus.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until somebody moves it. */
public final class SettableClock extends Clock {

  private volatile Instant now;

  /** Stands at some noon. */
  public SettableClock() {
    this(Instant.parse("2026-06-30T12:00:00Z"));
  }

  public SettableClock(Instant now) {
    this.now = now;
  }

  /** Lets this much time pass at once. */
  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
