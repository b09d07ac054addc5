package dev.caucus.discord;

import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import dev.caucus.conversation.Stuck;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Message;
import dev.caucus.discord.local.Person;
import dev.caucus.store.QuickPace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two bots on one store, of which one takes what people do and dies before it answers: Discord has
 * told the other one, too.
 */
class KilledReplicaTest {

  private static final String QUESTION = "What is the design pattern of Django?";
  private static final String ANSWER = "Model-View-Template";

  @Test
  void whatOneHadTakenTheOtherAnswersOnceWhenItIsDead(@TempDir Path folder) {
    String[] settings = {
      "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store") + ";AUTO_SERVER=TRUE",
      "--caucus.knowledge.semantic=false"
    };
    List<Class<?>> stuck = List.of(CaucusApplication.class, QuickPace.class, Stuck.class);
    List<Class<?>> well = List.of(CaucusApplication.class, QuickPace.class);
    try (LocalDiscord discord = LocalDiscord.start();
        RunningBot one = RunningBot.start(discord, folder.resolve("1"), stuck, settings);
        RunningBot other = RunningBot.start(discord, folder.resolve("2"), well, settings)) {
      await().until(() -> discord.connections().inUse() == 2);
      Person ann = discord.person("Ann");
      Channel channel = discord.channel("general");
      List<Deed> mentions =
          IntStream.range(0, 8).mapToObj(i -> ann.says(channel, "@Caucus " + QUESTION)).toList();
      Deed command = ann.runs(channel, "/ask", QUESTION).awaitResponse();
      await()
          .during(QuickPace.DEATH.multipliedBy(2))
          .until(() -> mentions.stream().allMatch(mention -> mention.posts() < 2));

      one.die();

      await().until(() -> mentions.stream().allMatch(mention -> mention.posts() == 1));
      await()
          .until(() ->
              command.shown().stream().map(Message::readable).anyMatch(t -> t.contains(ANSWER)));
      one.part(Stuck.Release.class).now();
      await()
          .during(QuickPace.DEATH)
          .until(() -> mentions.stream().allMatch(mention -> mention.posts() == 1));
    }
  }
}
