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
    assertThat(since()).isEqualTo(NOON.toString());
    clock.pass(Duration.ofMinutes(5));
    assertThat(since()).isEqualTo(NOON.toString());
    fine.set(false);
    assertThat(since()).isEqualTo(NOON.plusSeconds(300).toString());
    clock.pass(Duration.ofMinutes(5));
    assertThat(since()).isEqualTo(NOON.plusSeconds(300).toString());
    fine.set(true);
    assertThat(since()).isEqualTo(NOON.plusSeconds(600).toString());
  }

  @Test
  void keepsWhatElseIsTold() {
    assertThat(health.health().getDetails()).containsEntry("database", "X");
  }

  private String since() {
    return String.valueOf(health.health().getDetails().get("since"));
  }
}
