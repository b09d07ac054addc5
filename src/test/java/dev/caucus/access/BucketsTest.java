package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private final Ticking clock = new Ticking();
  private final Buckets buckets = new Buckets(60, clock);

  @Test
  void aFullBucketIsAMinutesWorthAndThenComesBackBitByBit() {
    for (int i = 0; i < 60; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).contains(Duration.ofSeconds(1));
    clock.pass(Duration.ofSeconds(2));
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void whoeverWaitsAsLongAsTheyAreToldIsServed() {
    while (buckets.take("a").isEmpty()) {
      clock.pass(Duration.ofMillis(100));
    }
    clock.pass(buckets.take("a").orElseThrow());
    assertThat(buckets.take("a")).isEmpty();
  }

  @Test
  void oneClientDoesNotUseUpWhatIsAnothers() {
    while (buckets.take("a").isEmpty()) {
      continue;
    }
    assertThat(buckets.take("b")).isEmpty();
  }

  @Test
  void aClockThatGoesBackTakesNothingAway() {
    buckets.take("a");
    clock.pass(Duration.ofHours(-1));
    assertThat(buckets.take("a")).isEmpty();
  }

  @Test
  void nobodyCanFillTheMemory() {
    for (int i = 0; i < Buckets.MOST_CLIENTS + 500; i++) {
      buckets.take("client " + i);
    }
    assertThat(buckets.clients()).isEqualTo(Buckets.MOST_CLIENTS);
  }

  /** A clock that is set by hand. */
  private static final class Ticking extends Clock {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    void pass(Duration time) {
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
}
