package dev.caucus.slack.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on demand reaches the real Bolt. */
class FaultsTest {

  private final LocalSlack slack = LocalSlack.start();
  private final Person ann = slack.person("Ann");
  private final Channel general = slack.channel("general");
  private final SocketBot bot;

  FaultsTest() throws Exception {
    bot = new SocketBot(slack);
  }

  @AfterEach
  void stop() throws Exception {
    bot.close();
    slack.close();
  }

  @Test
  void everythingIsDeliveredTwiceAndAnsweredOnce() {
    slack.faults().redeliver(1);

    List<Deed> mentions = mentions(20);

    await().untilAsserted(() -> assertThat(slack.latencies().sorted()).hasSize(120));
    assertThat(mentions).allSatisfy(mention -> assertThat(mention.posts()).isEqualTo(1));
  }

  @Test
  void aRateLimitIsToldAndSpendsNothing() {
    slack.faults().rateLimit("chat.postMessage", 0.5, 1);

    List<Deed> mentions = mentions(20);

    assertThat(mentions).allSatisfy(mention -> assertThat(mention.posts()).isEqualTo(1));
    assertThat(slack.calls("chat.postMessage")).filteredOn(Call::ok).hasSize(20);
    assertThat(slack.calls("chat.postMessage"))
        .filteredOn(call -> call.status() == 429)
        .hasSizeBetween(5, 60);
  }

  @Test
  void aLostAcknowledgementMakesSlackSendTheEventAgain() {
    slack.acknowledgeWithin(Duration.ofSeconds(1));
    slack.faults().swallowAcknowledgements(1);

    Deed message = ann.says(general, "Lunch?").awaitAcknowledged();

    assertThat(message.attempts()).isEqualTo(2);
  }

  @Test
  void cutSocketsLoseNoEvent() {
    slack.acknowledgeWithin(Duration.ofMillis(300));
    slack.faults().cutEvery(10);

    List<Deed> mentions = mentions(15);

    assertThat(mentions).allSatisfy(mention -> assertThat(mention.posts()).isEqualTo(1));
    assertThat(slack.connectionsSoFar()).isGreaterThan(2);
  }

  @Test
  void anErrorOfSlackIsSaidAsOftenAsToldTo() throws Exception {
    slack.faults().refuseNext("auth.test", 1, "internal_error");
    var methods = SmallBot.client(slack).methods(slack.botToken());

    assertThat(methods.authTest(call -> call).getError()).isEqualTo("internal_error");
    assertThat(methods.authTest(call -> call).isOk()).isTrue();
  }

  @Test
  void aRefreshedConnectionIsReplacedByTheBot() {
    slack.requestDisconnect("refresh_requested");

    await().until(() -> slack.connectionsSoFar() == 2 && slack.connections() == 1);
  }

  private List<Deed> mentions(int count) {
    List<Deed> mentions =
        IntStream.range(0, count).mapToObj(i -> ann.says(general, "@Caucus " + i)).toList();
    mentions.forEach(Deed::awaitAcknowledged);
    return mentions;
  }
}
