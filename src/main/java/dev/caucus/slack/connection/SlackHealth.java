package dev.caucus.slack.connection;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while Slack's events arrive and the bot may answer them. */
public final class SlackHealth implements HealthIndicator {

  private final ConnectionState state;

  public SlackHealth(ConnectionState state) {
    this.state = state;
  }

  @Override
  public Health health() {
    ConnectionState.Status status = state.status();
    Health.Builder health = status.isConnected() ? Health.up() : Health.down();
    health
        .withDetail("state", status.phase())
        .withDetail("since", status.since())
        .withDetail("reconnects", status.reconnects());
    add(health, "error", status.error());
    add(health, "remedy", status.remedy());
    if (!status.missingScopes().isEmpty()) {
      health.withDetail("missingScopes", status.missingScopes());
    }
    return health.build();
  }

  private static void add(Health.Builder health, String name, @Nullable String detail) {
    if (detail != null) {
      health.withDetail(name, detail);
    }
  }
}
