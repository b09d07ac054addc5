package dev.caucus.slack.connection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts what becomes of the connection. */
public final class SlackMeters implements MeterBinder {

  private final ConnectionState state;

  public SlackMeters(ConnectionState state) {
    this.state = state;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder(
            "caucus.slack.reconnects", state, current -> current.status().reconnects())
        .description("How often a lost connection to Slack was replaced")
        .register(registry);
    Gauge.builder(
            "caucus.slack.connected", state, current -> current.status().isConnected() ? 1 : 0)
        .description("Whether Slack is connected")
        .register(registry);
  }
}
