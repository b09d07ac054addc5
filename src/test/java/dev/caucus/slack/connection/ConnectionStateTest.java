package dev.caucus.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.slack.connection.ConnectionState.Phase;
import dev.caucus.store.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
  private final SlackHealth health = new SlackHealth(state);

  @Test
  void inSocketModeTheTokenAndTheSocketHaveToWork() {
    assertThat(state.status().phase()).isEqualTo(Phase.OFF);
    state.starting(true, true);
    assertThat(state.status().phase()).isEqualTo(Phase.CONNECTING);
    state.tokenAccepted(List.of());
    assertThat(state.status().phase()).isEqualTo(Phase.CONNECTING);
    state.socketConnected();
    assertThat(state.status().phase()).isEqualTo(Phase.CONNECTED);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void inHttpModeTheTokenIsEnough() {
    state.starting(true, false);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    state.tokenAccepted(List.of());
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void whereEachWorkspaceHasItsTokenThereIsNothingToWaitFor() {
    state.starting(false, false);
    assertThat(state.status().isConnected()).isTrue();
  }

  @Test
  void aRefusedTokenIsNamedWithWhatToDo() {
    state.starting(true, true);
    Instant since = clock.instant();
    state.tokenRejected("token_revoked");
    clock.pass(Duration.ofMinutes(1));
    state.tokenRejected("token_revoked");
    Health down = health.health();
    assertThat(down.getStatus()).isEqualTo(Status.DOWN);
    assertThat(down.getDetails())
        .containsEntry("state", Phase.REJECTED)
        .containsEntry("since", since)
        .containsEntry("error", "token_revoked");
    assertThat(down.getDetails().get("remedy")).asString().contains("caucus.slack.bot-token");
  }

  @Test
  void aLostSocketIsNotUpUntilItIsReplaced() {
    connect();
    state.socketLost("connection_closed");
    assertThat(state.status().phase()).isEqualTo(Phase.RECONNECTING);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    state.socketConnected();
    assertThat(state.status().error()).isNull();
    assertThat(state.status().reconnects()).isEqualTo(1);
  }

  @Test
  void reconnectsAreCounted() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    new SlackMeters(state).bindTo(registry);
    connect();
    state.socketLost("connection_closed");
    assertThat(registry.get("caucus.slack.connected").gauge().value()).isZero();
    state.socketConnected();
    assertThat(registry.get("caucus.slack.reconnects").functionCounter().count()).isOne();
    assertThat(registry.get("caucus.slack.connected").gauge().value()).isOne();
  }

  @Test
  void missingScopesAreADetailAndATaskForWhoeverSetsItUp(CapturedOutput log) {
    state.starting(true, false);
    state.tokenAccepted(List.of("chat:write"));
    state.tokenAccepted(List.of("chat:write"));
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails()).containsEntry("missingScopes", List.of("chat:write"));
    assertThat(log.toString())
        .containsOnlyOnce(
            "the bot lacks the scope chat:write: add it under OAuth & Permissions and reinstall");
  }

  @Test
  void eachChangeIsToldOnce(CapturedOutput log) {
    connect();
    for (int i = 0; i < 5; i++) {
      state.socketLost("unreachable");
    }
    state.socketRejected("invalid_auth");
    state.socketRejected("invalid_auth");
    assertThat(log.toString())
        .containsOnlyOnce("Slack: not connected (unreachable)")
        .containsOnlyOnce("Slack: the app token is refused (invalid_auth)")
        .containsOnlyOnce("Slack: connected");
  }

  private void connect() {
    state.starting(true, true);
    state.tokenAccepted(List.of());
    state.socketConnected();
  }
}
