package dev.caucus.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.slack.connection.ConnectionState.Phase;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.store.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SlackConnectorTest {

  private static final String TEST = "auth.test";

  private final LocalSlack slack = LocalSlack.start();
  private final ConnectionState state = new ConnectionState(new SettableClock());
  private final RecordedWaits waits = new RecordedWaits();
  private @Nullable SlackConnector connector;

  @AfterEach
  void end() {
    if (connector != null) {
      connector.stop();
    }
    slack.close();
  }

  @Test
  void checksTheTokenAndOpensTheSocket(CapturedOutput log) {
    startInSocketMode();
    await().until(() -> state.status().isConnected());
    slack.person("Ann").says(slack.channel("general"), "Hello").awaitAcknowledged();
    assertThat(log)
        .contains("the token is that of " + slack.workspace().botUser())
        .contains("Slack: connected")
        .doesNotContain(slack.botToken())
        .doesNotContain(slack.appToken());
  }

  @Test
  void theApplicationDoesNotWaitForSlack() {
    slack.faults().delay(TEST, 1, Duration.ofSeconds(1));
    startInHttpMode(waits);
    assertThat(state.status().phase()).isEqualTo(Phase.CONNECTING);
    await().until(() -> state.status().isConnected());
    assertThat(slack.connectionsSoFar()).isZero();
  }

  @Test
  void aRefusedTokenIsTriedAgainAndNothingIsOpenedUntilItIsGood(CapturedOutput log) {
    slack.faults().refuse(TEST, 1, "invalid_auth");
    startInSocketMode();
    await().until(() -> slack.calls(TEST).size() > 3);
    assertThat(slack.calls()).hasSameSizeAs(slack.calls(TEST));
    assertThat(state.status().phase()).isEqualTo(Phase.REJECTED);
    assertThat(state.status().error()).isEqualTo("invalid_auth");
    assertThat(slack.connectionsSoFar()).isZero();
    assertThat(waits.asked().getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    slack.faults().none();
    await().until(() -> state.status().isConnected());
    assertThat(log.toString()).containsOnlyOnce("the bot token is refused (invalid_auth)");
  }

  @Test
  void aTokenThatIsRevokedLaterShows() {
    startInHttpMode(waits);
    await().until(() -> state.status().isConnected());
    await().until(() -> waits.asked().contains(Duration.ofMinutes(10)));
    slack.workspace().uninstall();
    await().until(() -> state.status().phase() == Phase.REJECTED);
    assertThat(state.status().error()).isEqualTo("account_inactive");
  }

  @Test
  void whatOthersLearnOfTheTokenIsCheckedAtOnce() {
    startInHttpMode(Waiting.REALLY);
    await().until(() -> state.status().isConnected());
    slack.faults().refuse(TEST, 1, "token_revoked");
    connector().rejected("token_revoked");
    assertThat(state.status().phase()).isEqualTo(Phase.REJECTED);
    await().until(() -> slack.calls(TEST).size() == 2);
  }

  @Test
  void whatOthersLearnAgainAndAgainIsNotCheckedEachTime() {
    startInHttpMode(Waiting.REALLY);
    await().until(() -> state.status().isConnected());
    slack.faults().refuse(TEST, 1, "token_revoked");
    connector().rejected("token_revoked");
    await().until(() -> slack.calls(TEST).size() == 2);
    await()
        .during(Duration.ofMillis(500))
        .until(() -> {
          connector().rejected("token_revoked");
          return slack.calls(TEST).size() == 2;
        });
  }

  @Test
  void missingScopesAreNamedAtTheStart(CapturedOutput log) {
    slack.workspace().grant(Set.of("chat:write"));
    startInHttpMode(waits);
    await().until(() -> state.status().isConnected());
    assertThat(state.status().missingScopes()).containsExactly("commands");
    assertThat(log.toString()).containsOnlyOnce("the bot lacks the scope commands");
  }

  @Test
  void withoutATokenOfItsOwnItIsReadyAtOnce() {
    start(new SlackConnector(null, null, state, new Identity(), waits));
    assertThat(state.status().isConnected()).isTrue();
    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void itIsOffOnceItHasStopped() {
    startInSocketMode();
    await().until(() -> state.status().isConnected());
    connector().stop();
    assertThat(connector().isRunning()).isFalse();
    assertThat(state.status().phase()).isEqualTo(Phase.OFF);
    await().until(() -> slack.connections() == 0);
  }

  private void startInSocketMode() {
    Bot bot = new Bot(Bot.sdk(slack));
    SocketConnection socket =
        new SocketConnection(bot.app(), slack.appToken(), state, new NoInbox(), waits);
    start(new SlackConnector(check(), socket, state, new Identity(), waits));
  }

  private void startInHttpMode(Waiting waiting) {
    start(new SlackConnector(check(), null, state, new Identity(), waiting));
  }

  private TokenCheck check() {
    return new TokenCheck(Bot.sdk(slack), slack.botToken(), List.of("chat:write", "commands"));
  }

  private void start(SlackConnector started) {
    connector = started;
    started.start();
    assertThat(started.isRunning()).isTrue();
  }

  private SlackConnector connector() {
    if (connector == null) {
      throw new IllegalStateException("not started");
    }
    return connector;
  }
}
