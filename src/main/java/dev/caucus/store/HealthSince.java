package dev.caucus.store;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells of a health since when it is what it is: since somebody first asked and was told so. */
public final class HealthSince implements HealthIndicator {

  private final HealthIndicator asked;
  private final Clock clock;
  private Status status = Status.UNKNOWN;
  private Instant since;

  public HealthSince(HealthIndicator asked, Clock clock) {
    this.asked = asked;
    this.clock = clock;
    this.since = clock.instant();
  }

  @Override
  public Health health() {
    Health now = asked.health();
    return now == null
        ? Health.unknown().build()
        : Health.status(now.getStatus())
            .withDetails(now.getDetails())
            .withDetail("since", since(now.getStatus()))
            .build();
  }

  private synchronized Instant since(Status now) {
    if (!now.equals(status)) {
      status = now;
      since = clock.instant();
    }
    return since;
  }
}
