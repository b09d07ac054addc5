package dev.caucus.discord.connection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while every shard hears of its servers. */
public final class DiscordHealth implements HealthIndicator {

  private final ConnectionState state;

  public DiscordHealth(ConnectionState state) {
    this.state = state;
  }

  @Override
  public Health health() {
    ConnectionState.Status status = state.status();
    Health.Builder health = status.isConnected() ? Health.up() : Health.down();
    health
        .withDetail("state", status.phase())
        .withDetail("since", status.since())
        .withDetail("shards", status.connected() + "/" + status.shards())
        .withDetail("reconnects", status.reconnects());
    if (status.error() != null) {
      health.withDetail("error", status.error());
    }
    if (status.remedy() != null) {
      health.withDetail("remedy", status.remedy());
    }
    return health.build();
  }
}
