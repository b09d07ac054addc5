package dev.caucus.slack.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.slack.connection.ConnectionState.Phase;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Person;
import dev.caucus.store.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Through the real SDK, against a Slack that breaks on demand. */
@ExtendWith(OutputCaptureExtension.class)
class SocketConnectionTest {

  private static final String OPEN = "apps.connections.open";

  private final LocalSlack slack = LocalSlack.start();
  private final Person ann = slack.person("Ann");
  private final Channel general = slack.channel("general");
  private final Bot bot = new Bot(Bot.sdk(slack));
  private final ConnectionState state = new ConnectionState(new SettableClock());
  private final RecordedWaits waits = new RecordedWaits();
  private final SocketConnection connection =
      new SocketConnection(bot.app(), slack.appToken(), state, new NoInbox(), waits);

  @BeforeEach
  void begin() {
    slack.acknowledgeWithin(Duration.ofMillis(500));
    state.starting(false, true);
  }

  @AfterEach
  void end() {
    bot.goOn();
    connection.stop();
    slack.close();
  }

  @Test
  void whatComesIsHeardAndAcknowledged() {
    connect();
    ann.says(general, "Hello").awaitAcknowledged();
    assertThat(bot.heard()).containsExactly("Hello");
  }

  @Test
  void whatTheAppAnswersGoesAlongWithTheAcknowledgement() {
    connect();
    Deed command = ann.runs(general, "/ask", "How hot?").awaitAcknowledged();
    assertThat(command.acknowledgement().get("text").getAsString()).isEqualTo("How hot?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "break"})
  void aFailureIsAcknowledgedAndToldWithoutWhatWasSaid(String text, CapturedOutput log) {
    connect();
    ann.says(general, text).awaitAcknowledged();
    ann.says(general, "Hello").awaitAcknowledged();
    assertThat(bot.heard()).containsExactly(text, "Hello");
    assertThat(log).contains("handling envelope").contains("of the kind Event failed");
  }

  @Test
  void whatNobodyTakesIsAcknowledgedToo(CapturedOutput log) {
    connect();
    ann.runs(general, "/other", "Pssst").awaitAcknowledged();
    assertThat(log).contains("nobody took envelope").doesNotContain("Pssst");
  }

  @Test
  void oneThatTakesLongHoldsUpNobody() {
    connect();
    Deed slow = ann.says(general, "wait");
    ann.says(general, "Hello").awaitAcknowledged();
    assertThat(slow.isAcknowledged()).isFalse();
  }

  @Test
  void aCutConnectionIsReplaced() {
    connect();
    for (int cuts = 1; cuts <= 3; cuts++) {
      slack.cutSockets();
      ann.says(general, "Hello " + cuts).awaitAcknowledged();
      int reconnects = cuts;
      await().until(() -> state.status().reconnects() == reconnects);
    }
    assertThat(slack.connectionsSoFar()).isEqualTo(4);
    assertThat(state.status().isConnected()).isTrue();
  }

  @Test
  void slackMayRefuseConnectionsFiveTimes() {
    slack.faults().refuseConnections(5);
    connect();
    assertThat(slack.calls(OPEN)).hasSize(6);
    List<Long> pauses = waits.asked().stream().limit(5).map(Duration::toMillis).toList();
    assertThat(pauses.getFirst()).isBetween(250L, 500L);
    assertThat(pauses.getLast()).isBetween(4_000L, 8_000L);
  }

  @Test
  void slackMayRefuseConnectionsFiveTimesWhenOneWasCut() {
    connect();
    slack.faults().refuseConnections(5);
    slack.cutSockets();
    await().until(() -> state.status().phase() == Phase.RECONNECTING);
    ann.says(general, "Hello").awaitAcknowledged();
    await().until(() -> state.status().isConnected());
  }

  @Test
  void anAddressThatLeadsNowhereIsNotTheEnd() {
    slack.faults().refuseUpgrades(3);
    connect();
    ann.says(general, "Hello").awaitAcknowledged();
  }

  @Test
  void brokenServersAreWaitedFor() {
    slack.faults().breakDown(OPEN, 1);
    connection.start();
    await().until(() -> slack.calls(OPEN).size() > 3);
    assertThat(state.status().error()).isEqualTo("internal");
    slack.faults().none();
    await().until(() -> state.status().isConnected());
  }

  @Test
  void slackIsLeftAloneForAsLongAsItAsksFor() {
    slack.faults().rateLimit(OPEN, 1, 77);
    connection.start();
    await().until(() -> slack.calls(OPEN).size() > 3);
    assertThat(waits.asked().subList(0, 3)).containsOnly(Duration.ofSeconds(77));
    assertThat(state.status().error()).isEqualTo("ratelimited");
    slack.faults().none();
    await().until(() -> state.status().isConnected());
  }

  @Test
  void aNetworkThatIsNotThereIsWaitedFor() {
    ConnectionState offline = new ConnectionState(new SettableClock());
    offline.starting(false, true);
    Bot lost = new Bot(Bot.sdk("http://127.0.0.1:1/api/"));
    SocketConnection nowhere =
        new SocketConnection(lost.app(), "xapp-1", offline, new NoInbox(), waits);
    nowhere.start();
    await().until(() -> waits.asked().size() > 3);
    assertThat(offline.status().phase()).isEqualTo(Phase.CONNECTING);
    assertThat(offline.status().error()).isEqualTo("unreachable");
    nowhere.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_auth", "not_allowed_token_type", "token_revoked", "not_authed"})
  void aRefusedTokenIsToldAndTriedAgainWithPatience(String code, CapturedOutput log) {
    slack.faults().refuse(OPEN, 1, code);
    connection.start();
    await().until(() -> slack.calls(OPEN).size() > 2);
    assertThat(state.status().phase()).isEqualTo(Phase.REJECTED);
    assertThat(state.status().error()).isEqualTo(code);
    assertThat(waits.asked().getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    slack.faults().none();
    await().until(() -> state.status().isConnected());
    assertThat(log.toString())
        .containsOnlyOnce("the app token is refused (" + code + ")")
        .doesNotContain(slack.appToken());
  }

  @ParameterizedTest
  @ValueSource(strings = {"refresh_requested", "warning"})
  void aConnectionThatSlackWantsReplacedBringsEverythingUntilTheNextIsThere(String reason) {
    connect();
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      deeds.add(ann.says(general, "Hello " + i));
      if (i % 20 == 10) {
        slack.requestDisconnect(reason);
        int opened = 2 + i / 20;
        await().until(() -> slack.connectionsSoFar() >= opened);
      }
    }
    deeds.forEach(Deed::awaitAcknowledged);
    await().until(() -> slack.connections() == 1);
    assertThat(state.status().reconnects()).isZero();
    assertThat(bot.heard()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void everyEventIsAcknowledgedThoughSocketsAreCutAllTheTime() {
    connect();
    slack.acknowledgeWithin(Duration.ofMillis(200));
    slack.faults().cutEvery(50);
    for (int batch = 0; batch < 25; batch++) {
      List<Deed> deeds = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        deeds.add(ann.says(general, "Hello " + batch + " " + i));
      }
      deeds.forEach(Deed::awaitAcknowledged);
    }
    assertThat(bot.heard().stream().distinct()).hasSize(500);
    assertThat(slack.connectionsSoFar()).isGreaterThan(5);
  }

  @Test
  void itEndsWithWhatItBegan() {
    connect();
    Deed slow = ann.says(general, "wait");
    await().until(() -> bot.heard().contains("wait"));
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(connection::stop);
    bot.goOn();
    stopped.join();
    slow.awaitAcknowledged();
    await().until(() -> slack.connections() == 0);
    assertThat(slack.connectionsSoFar()).isEqualTo(1);
  }

  @Test
  void itMayBeStartedAgain() {
    connect();
    connection.stop();
    await().until(() -> slack.connections() == 0);
    connection.start();
    ann.says(general, "Hello").awaitAcknowledged();
  }

  private void connect() {
    connection.start();
    await().until(() -> state.status().isConnected());
  }
}
