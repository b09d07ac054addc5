package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import dev.caucus.conversation.Stuck;
import dev.caucus.conversation.StuckAfterwards;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Person;
import dev.caucus.store.QuickPace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two bots on one store, of which one takes what people do and dies before it answers: Discord has
 * told the other one, too.
 */
class KilledReplicaTest {

  private static final String QUESTION = "What is the design pattern of Django?";
  private static final String ANSWER = "Model-View-Template";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final List<Class<?>> WELL = List.of(CaucusApplication.class, QuickPace.class);

  @Test
  void whatOneHadTakenTheOtherAnswersOnceWhenItIsDead(@TempDir Path folder) {
    String[] settings = settings(folder);
    List<Class<?>> stuck = List.of(CaucusApplication.class, QuickPace.class, Stuck.class);
    try (LocalDiscord discord = LocalDiscord.start();
        RunningBot one = RunningBot.start(discord, folder.resolve("1"), stuck, settings);
        RunningBot other = RunningBot.start(discord, folder.resolve("2"), WELL, settings)) {
      await().until(() -> discord.connections().inUse() == 2);
      Person ann = discord.person("Ann");
      Channel channel = discord.channel("general");
      Deed command = ann.runs(channel, "/ask", QUESTION).awaitResponse();
      Stuck.Release release = one.part(Stuck.Release.class);
      List<Deed> mentions = new ArrayList<>();
      // Which of the two takes a message is chance.
      await()
          .atMost(PATIENCE)
          .until(() -> {
            mentions.add(ann.says(channel, "@Caucus " + QUESTION));
            return mentions.size() > 4 && release.holdsAny();
          });
      await()
          .during(QuickPace.DEATH.multipliedBy(2))
          .until(() -> mentions.stream().allMatch(mention -> mention.posts() < 2));

      one.die();

      await().until(() -> mentions.stream().allMatch(mention -> mention.posts() == 1));
      await()
          .until(() ->
              command.shown().stream().map(Message::readable).anyMatch(t -> t.contains(ANSWER)));
      release.now();
      await()
          .during(QuickPace.DEATH)
          .until(() -> mentions.stream().allMatch(mention -> mention.posts() == 1));
    }
  }

  @Test
  void whatOneHadAnsweredAndNotNotedTheOtherDoesNotAnswerAgain(@TempDir Path folder) {
    String[] settings = settings(folder);
    List<Class<?>> stuck = List.of(CaucusApplication.class, QuickPace.class, StuckAfterwards.class);
    try (LocalDiscord discord = LocalDiscord.start();
        RunningBot one = RunningBot.start(discord, folder.resolve("1"), stuck, settings);
        RunningBot other = RunningBot.start(discord, folder.resolve("2"), WELL, settings)) {
      await().until(() -> discord.connections().inUse() == 2);
      Stuck.Release release = one.part(Stuck.Release.class);
      List<Channel> rooms = new ArrayList<>();
      // Which of the two takes a message is chance.
      await()
          .atMost(PATIENCE)
          .until(() -> {
            Channel room = discord.channel("room" + rooms.size());
            rooms.add(room);
            discord.person("Ann").says(room, "@Caucus " + QUESTION);
            await().until(() -> answers(room) == 1);
            return release.holdsAny();
          });

      one.die();

      JdbcClient store = other.part(JdbcClient.class);
      await().until(() -> notNoted(store) == 0);
      assertThat(rooms).allSatisfy(room -> assertThat(answers(room)).isEqualTo(1));
      release.now();
    }
  }

  private static String[] settings(Path folder) {
    return new String[] {
      "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store") + ";AUTO_SERVER=TRUE",
      "--caucus.knowledge.semantic=false"
    };
  }

  private static long answers(Channel room) {
    return room.messages().stream().filter(Message::isFromBot).count();
  }

  private static long notNoted(JdbcClient store) {
    return store
        .sql("select count(*) from claimed_event where done is null")
        .query(Long.class)
        .single();
  }
}
