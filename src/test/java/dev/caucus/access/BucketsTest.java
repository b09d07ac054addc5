package dev.caucus.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.store.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private final SettableClock clock = new SettableClock();
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
}
