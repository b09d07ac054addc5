package dev.caucus.discord.connection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts what becomes of the connection. */
public final class DiscordMeters implements MeterBinder {

  private final ConnectionState state;

  public DiscordMeters(ConnectionState state) {
    this.state = state;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder(
            "caucus.discord.reconnects", state, current -> current.status().reconnects())
        .description("How often a lost connection to Discord was replaced")
        .register(registry);
    Gauge.builder(
            "caucus.discord.connected", state, current -> current.status().isConnected() ? 1 : 0)
        .description("Whether Discord is connected")
        .register(registry);
    Gauge.builder("caucus.discord.shards", state, current -> current.status().connected())
        .description("How many shards are connected")
        .register(registry);
  }
}
