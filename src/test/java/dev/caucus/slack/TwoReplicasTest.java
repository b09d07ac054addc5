package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two bots on one store, each with a socket of its own: Slack gives an event to either of them. */
class TwoReplicasTest {

  private static final String QUESTION = "What is the design pattern of Django?";

  @Test
  void answerEachEventOnceAlsoWhileTheirKnowledgeChanges(@TempDir Path folder) {
    String store =
        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store") + ";AUTO_SERVER=TRUE";
    String knowledge = "--caucus.knowledge.path=" + copied(folder.resolve("knowledge"));
    try (LocalSlack slack = LocalSlack.start();
        RunningBot one = RunningBot.overSocket(slack, folder.resolve("1"), store, knowledge);
        RunningBot two = RunningBot.overSocket(slack, folder.resolve("2"), store, knowledge)) {
      await().until(() -> slack.connections() == 2);
      slack.faults().redeliver(0.5);
      Person ann = slack.person("Ann");

      List<Deed> mentions =
          IntStream.range(0, 40)
              .mapToObj(i -> {
                change(folder.resolve("knowledge/news.md"), i);
                return ann.says(slack.channel("room" + i % 5), "@Caucus " + QUESTION);
              })
              .toList();

      mentions.forEach(Deed::awaitAcknowledged);
      await().until(() -> mentions.stream().allMatch(mention -> mention.posts() > 0));
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> mentions.stream().allMatch(mention -> mention.posts() == 1));
      assertThat(mentions)
          .allSatisfy(mention ->
              assertThat(mention.shown().getFirst().readable()).contains("Model-View-Template"));
      leadsThrough(ann, slack.channel("choice"));
    }
  }

  /** Each click may reach the other bot. */
  private static void leadsThrough(Person ann, Channel channel) {
    ann.runs(channel, "/recommend", "node-or-django").awaitAcknowledged();
    await().until(() -> channel.messages().stream().anyMatch(m -> !m.buttons().isEmpty()));
    for (int click = 0; click < 3; click++) {
      Message before = channel.messages().getFirst();
      ann.clicks(before, before.buttons().getFirst()).awaitAcknowledged();
      await().until(() -> !channel.messages().getFirst().readable().equals(before.readable()));
    }
  }

  private static void change(Path article, int version) {
    try {
      Files.writeString(article, "# News\n\nThis is version " + version + " of the news.\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copied(Path folder) {
    Path source = Path.of("knowledge");
    try (var files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.createDirectories(folder);
        Path copy = folder.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
