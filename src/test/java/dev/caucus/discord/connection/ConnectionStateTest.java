package dev.caucus.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.discord.connection.ConnectionState.Phase;
import dev.caucus.store.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConnectionStateTest {

  private final SettableClock clock = new SettableClock();
  private final ConnectionState state = new ConnectionState(clock);
  private final DiscordHealth health = new DiscordHealth(state);

  @Test
  void allShardsHaveToBeConnected() {
    assertThat(state.status().phase()).isEqualTo(Phase.OFF);
    state.starting();
    state.shards(1, 2);
    assertThat(state.status().phase()).isEqualTo(Phase.CONNECTING);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    state.shards(2, 2);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).containsEntry("shards", "2/2");
  }

  @Test
  void aRefusalIsNamedWithWhatToDo() {
    state.starting();
    Instant since = clock.instant();
    state.failed(Fault.token());
    clock.pass(Duration.ofMinutes(1));
    state.shards(0, 1);
    state.failed(Fault.token());
    Health down = health.health();
    assertThat(down.getStatus()).isEqualTo(Status.DOWN);
    assertThat(down.getDetails())
        .containsEntry("state", Phase.REJECTED)
        .containsEntry("since", since)
        .containsEntry("error", "invalid_token");
    assertThat(down.getDetails().get("remedy")).asString().contains("caucus.discord.token");
  }

  @Test
  void reconnectsAreCountedButNotTheFirstConnection() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new DiscordMeters(state).bindTo(registry);
    state.starting();
    state.shards(1, 1);
    assertThat(registry.get("caucus.discord.reconnects").functionCounter().count()).isZero();
    state.shards(0, 1);
    assertThat(state.status().phase()).isEqualTo(Phase.RECONNECTING);
    assertThat(registry.get("caucus.discord.connected").gauge().value()).isZero();
    state.shards(1, 1);
    assertThat(registry.get("caucus.discord.reconnects").functionCounter().count()).isOne();
    assertThat(registry.get("caucus.discord.shards").gauge().value()).isOne();
  }

  @Test
  void eachChangeIsToldOnceAndAnOrdinaryReconnectIsNoWarning(CapturedOutput log) {
    state.starting();
    state.shards(1, 1);
    state.shards(0, 1);
    state.shards(0, 1);
    assertThat(log.toString()).doesNotContain("WARN");
    state.failed(Fault.closed(4000));
    state.failed(Fault.closed(4000));
    state.failed(Fault.closed(4014));
    assertThat(log.toString())
        .containsOnlyOnce("Discord: not connected (gateway_4000)")
        .containsOnlyOnce("Discord refuses the bot (disallowed_intents)");
  }
}
