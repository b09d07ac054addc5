package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class HealthSinceTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final AtomicBoolean fine = new AtomicBoolean(true);
  private final HealthSince health =
      new HealthSince(
          () -> (fine.get() ? Health.up() : Health.down()).withDetail("database", "X").build(),
          clock);

  @Test
  void tellsSinceWhenItIsDownAndSinceWhenItIsUpAgain() {
    assertThat(since()).isEqualTo(NOON);
    clock.pass(Duration.ofMinutes(5));
    assertThat(since()).isEqualTo(NOON);
    fine.set(false);
    assertThat(since()).isEqualTo(NOON.plusSeconds(300));
    clock.pass(Duration.ofMinutes(5));
    assertThat(since()).isEqualTo(NOON.plusSeconds(300));
    fine.set(true);
    assertThat(since()).isEqualTo(NOON.plusSeconds(600));
  }

  @Test
  void keepsWhatElseIsTold() {
    assertThat(health.health().getDetails()).containsEntry("database", "X");
  }

  private Object since() {
    return health.health().getDetails().get("since");
  }
}
