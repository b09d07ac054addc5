package dev.caucus.discord.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real JDA lives through what is made to go wrong, and the ledger counts what came of it. */
class FaultsTest {

  @Test
  void everyInteractionIsAnsweredOnceAlthoughConnectionsDropAndCallsAreLimited()
      throws InterruptedException {
    try (LocalDiscord discord = LocalDiscord.start();
        SampleBot bot = SampleBot.start(discord, 1)) {
      bot.register();
      Person ann = discord.person("Ann");
      discord.faults().cutEvery(50).rateLimit(Faults.EVERY_CALL, 0.02, Duration.ofMillis(200));

      List<Deed> deeds = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        deeds.add(ann.runs(discord.channel("general"), "/caucus status", ""));
        if (i % 20 == 0) {
          deeds.getLast().awaitAnswer();
        }
      }
      deeds.forEach(Deed::awaitAnswer);

      assertThat(discord.ledger().deedsNotAnsweredOnce()).isEmpty();
      assertThat(discord.ledger().deedsWithAnswers(1)).hasSize(300);
      assertThat(discord.connections().opened()).isGreaterThan(4);
      assertThat(discord.invalidCalls()).isPositive();
      assertThat(discord.latencies().sorted()).hasSize(300);
    }
  }

  @Test
  @Tag("long-run")
  void twoShardsHearOfTheirOwnGuilds() throws InterruptedException {
    try (LocalDiscord discord = LocalDiscord.start()) {
      Guild second = discord.addGuild("Second");
      try (SampleBot bot = SampleBot.start(discord, 2)) {
        assertThat(bot.shards())
            .extracting(shard -> shard.getGuilds().getFirst().getName())
            .containsExactly("Local", "Second");
        assertThat(
                discord
                    .person("Ann")
                    .says(second.channel("general"), "@Caucus you")
                    .awaitAnswer()
                    .posts())
            .isEqualTo(1);
        assertThat(discord.person("Ann").says("and here").awaitAnswer().posts()).isEqualTo(1);
      }
    }
  }

  @Test
  void aDeadConnectionIsNoticedByItsHeartbeats() throws InterruptedException {
    try (LocalDiscord discord = LocalDiscord.start()) {
      discord.connections().heartbeatEvery(Duration.ofMillis(100));
      try (SampleBot bot = SampleBot.start(discord, 1)) {
        discord.faults().ignoreHeartbeats(true);
        await().until(() -> discord.connections().opened() > 1);
        discord.faults().none();

        await().until(() -> bot.jda().getStatus() == JDA.Status.CONNECTED);
        assertThat(discord.connections().sessions()).isEqualTo(1);
      }
    }
  }

  @Test
  void aReplacedTokenEndsTheBot() throws InterruptedException {
    try (LocalDiscord discord = LocalDiscord.start();
        SampleBot bot = SampleBot.start(discord, 1)) {
      discord.replaceToken();

      await().until(() -> bot.jda().getStatus() == JDA.Status.SHUTDOWN);
    }
  }

  @Test
  @Tag("long-run")
  void anInvalidSessionIsBegunAnew() throws InterruptedException {
    try (LocalDiscord discord = LocalDiscord.start();
        SampleBot bot = SampleBot.start(discord, 1)) {
      discord.connections().invalidate(false);

      await().atMost(Duration.ofSeconds(20)).until(() -> discord.connections().inUse() == 1);
      await().until(() -> bot.jda().getStatus() == JDA.Status.CONNECTED);
      assertThat(discord.person("Bob").says("still there?").awaitAnswer().posts()).isEqualTo(1);
    }
  }

  @Test
  void anUnansweredCallIsMadeAgain() throws InterruptedException {
    try (LocalDiscord discord = LocalDiscord.start();
        SampleBot bot = SampleBot.start(discord, 1)) {
      assertThat(bot.shards()).hasSize(1);
      discord.faults().breakDownNext("POST /channels", 1, 503);

      assertThat(discord.person("Bob").says("hello").awaitAnswer().posts()).isEqualTo(1);
      // The call is noted a moment after what it did can be seen.
      await()
          .untilAsserted(() ->
              assertThat(discord.calls("POST /channels"))
                  .extracting(Call::status)
                  .containsExactly(503, 200));
    }
  }
}
