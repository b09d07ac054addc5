package dev.caucus.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.caucus.chat.NotDelivered;
import dev.caucus.discord.connection.ConnectionState.Phase;
import dev.caucus.discord.local.Guild;
import dev.caucus.discord.local.LocalDiscord;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DiscordConnectorTest {

  private final LocalDiscord discord = LocalDiscord.start();
  private @Nullable Running running;

  @AfterEach
  void end() {
    if (running != null) {
      running.close();
    }
    discord.close();
  }

  @Test
  void theApplicationDoesNotWaitForDiscord() {
    discord.faults().delay("GET /", 1, Duration.ofMillis(300));
    Running bot = start(1);
    assertThat(bot.status().phase()).isEqualTo(Phase.CONNECTING);
    bot.awaitReady();
    assertThat(bot.status().shards()).isEqualTo(1);
  }

  @Test
  void aCutLineIsResumedAndNothingIsMissed(CapturedOutput log) {
    Running bot = start(1).awaitReady();
    discord.connections().cut();
    says("after the cut");
    await().until(() -> bot.heard().size() == 1);
    await().until(() -> bot.status().reconnects() == 1);

    discord.connections().requestReconnect();
    await().until(() -> bot.status().reconnects() == 2);
    says("after the request");
    await().until(() -> bot.heard().size() == 2);

    assertThat(discord.connections().sessions()).isEqualTo(1);
    assertThat(log).doesNotContain(discord.token()).doesNotContain("after the");
  }

  @Test
  void aSessionThatIsNoLongerValidIsBegunAnew() {
    Running bot = start(1).awaitReady();
    discord.connections().invalidate(false);
    await().atMost(Duration.ofSeconds(15)).until(() -> bot.status().reconnects() == 1);
    says("again");
    await().until(() -> bot.heard().equals(List.of("<@" + discord.botId() + "> again")));
  }

  @Test
  void eachShardServesItsServersOnceAllAreThere() {
    Guild second = discord.addGuild("Second");
    discord.app().recommendShards(2);
    Running bot = start(null);
    await().until(() -> bot.status().connected() == 1);
    assertThat(bot.status().isConnected()).isFalse();
    bot.awaitReady();
    assertThat(bot.status().shards()).isEqualTo(2);

    bot.api().post(Running.in(second.channel("general")), Running.message("Hello"), null, null);
    assertThat(second.channel("general").messages()).hasSize(1);
  }

  @Test
  void aRefusedTokenIsReportedAndTriedAgainUntilItIsGood(CapturedOutput log) {
    discord.faults().refuseNext("GET /gateway/bot", 3, 401, 0);
    Running bot = start(1);
    await().until(() -> bot.pauses().size() >= 2);
    assertThat(log).contains("Discord refuses the bot (invalid_token): set caucus.discord.token");
    bot.awaitReady();
    assertThat(bot.status().error()).isNull();
    assertThat(bot.pauses()).hasSize(3);
    assertThat(bot.pauses().getFirst()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(bot.pauses().getLast()).isGreaterThan(bot.pauses().getFirst());
    assertThat(log.toString()).containsOnlyOnce("Discord refuses the bot");
    assertThat(log).doesNotContain(discord.token());
  }

  @Test
  void aTokenThatIsReplacedLaterIsReported() {
    Running bot = start(1).awaitReady();
    discord.replaceToken();
    await().until(() -> bot.pauses().size() > 2);
    assertThat(bot.status().phase()).isEqualTo(Phase.REJECTED);
    assertThat(bot.status().error()).isEqualTo("invalid_token");
    assertThat(new DiscordHealth(bot.state()).health().getDetails().get("remedy"))
        .asString()
        .contains("caucus.discord.token");
    assertThatThrownBy(() -> post(bot, "too late")).isInstanceOf(NotDelivered.class);
  }

  @Test
  void whatDiscordClosesForGoodIsOpenedAnew(CapturedOutput log) {
    Running bot = start(1).awaitReady();
    discord.connections().close(4014);
    await().until(() -> bot.status().reconnects() == 1);
    assertThat(log).contains("Discord refuses the bot (disallowed_intents)");
    assertThat(bot.pauses()).hasSize(1);
  }

  @Test
  void aTokenThatACallIsRefusedForIsTriedAfresh() {
    Running bot = start(1).awaitReady();
    discord.faults().refuseNext("POST /channels", 1, 401, 0);
    assertThatThrownBy(() -> post(bot, "refused"))
        .isInstanceOfSatisfying(
            NotDelivered.class,
            e -> assertThat(e.reason()).isEqualTo(NotDelivered.Reason.NOT_ALLOWED));
    await().until(() -> bot.status().reconnects() == 1);
    post(bot, "taken");
  }

  @Test
  void aDiscordThatIsOutOfOrderIsTriedAgainSoon(CapturedOutput log) {
    discord.faults().breakDown("GET /", 1, 500);
    Running bot = start(1);
    await().until(() -> "http_500".equals(bot.status().error()));
    assertThat(bot.status().phase()).isEqualTo(Phase.CONNECTING);
    discord.faults().none();
    bot.awaitReady();
    assertThat(bot.pauses().getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(log.toString()).containsOnlyOnce("Discord: not connected (http_500)");
  }

  @Test
  void aDiscordThatIsOutOfReachIsNamed() {
    running = Running.startAt(URI.create("http://127.0.0.1:1/api/v10"));
    Running bot = running;
    await().until(() -> "unreachable".equals(bot.status().error()));
    assertThat(bot.status().remedy()).contains("caucus.discord.api-url");
  }

  @Test
  void whatCannotBeATokenIsNotEvenSent() {
    running = Running.start(discord, "my token…", 1);
    Running bot = running;
    await().until(() -> "malformed_token".equals(bot.status().error()));
    assertThat(discord.calls()).isEmpty();
  }

  @Test
  void onceStoppedItHearsNothingButCanStillAnswerUntilItIsClosed() {
    Running bot = start(1).awaitReady();
    bot.connector().stop();
    assertThat(bot.connector().isRunning()).isFalse();
    says("too late");
    post(bot, "the last answer");

    bot.close();
    assertThat(bot.status().phase()).isEqualTo(Phase.OFF);
    await().until(() -> discord.connections().inUse() == 0);
    assertThat(bot.heard()).isEmpty();
    assertThatThrownBy(() -> post(bot, "too late")).hasMessageContaining("disconnected");
  }

  private Running start(@Nullable Integer shards) {
    Running started = Running.start(discord, shards);
    running = started;
    return started;
  }

  private void says(String text) {
    discord.person("Ann").says(discord.channel("general"), "@Caucus " + text);
  }

  private void post(Running bot, String text) {
    bot.api().post(Running.in(discord.channel("general")), Running.message(text), null, null);
  }
}
