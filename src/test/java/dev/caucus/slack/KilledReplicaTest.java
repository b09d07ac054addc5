package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.conversation.Stuck;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import dev.caucus.store.QuickPace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two bots on one store, of which one acknowledges what people do and dies before it answers: Slack
 * has told nobody else, and does not tell it again.
 */
class KilledReplicaTest {

  private static final String QUESTION = "What is the design pattern of Django?";
  private static final String ANSWER = "Model-View-Template";

  /** Which way Slack reaches the bots. */
  enum Way {
    SOCKET {
      @Override
      RunningBot start(List<Class<?>> parts, LocalSlack slack, Path data, String... more) {
        return RunningBot.overSocket(parts, slack, data, more);
      }
    },
    HTTP {
      @Override
      RunningBot start(List<Class<?>> parts, LocalSlack slack, Path data, String... more) {
        return RunningBot.overHttp(parts, slack, data, more);
      }
    };

    abstract RunningBot start(List<Class<?>> parts, LocalSlack slack, Path data, String... more);
  }

  @ParameterizedTest
  @EnumSource
  void whatOneHadAcknowledgedTheOtherAnswersOnceWhenItIsDead(Way way, @TempDir Path folder) {
    String[] settings = {
      "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store") + ";AUTO_SERVER=TRUE",
      "--caucus.knowledge.semantic=false"
    };
    try (LocalSlack slack = LocalSlack.start();
        RunningBot one =
            way.start(
                List.of(QuickPace.class, Stuck.class), slack, folder.resolve("1"), settings)) {
      Person ann = slack.person("Ann");
      Channel channel = slack.channel("general");
      Deed mention = ann.says(channel, "@Caucus " + QUESTION).awaitAcknowledged();
      Deed command = ann.runs(channel, "/ask", QUESTION).awaitAcknowledged();
      Deed dialogue = ann.runs(slack.channel("choice"), "/recommend", "node-or-django");
      dialogue.awaitAcknowledged();
      try (RunningBot other =
          way.start(List.of(QuickPace.class), slack, folder.resolve("2"), settings)) {
        assertNothingIsSaidWhileItLives(mention);
        await().until(() -> command.shown().size() == 1);

        one.die();

        assertThat(answer(mention).readable()).contains(ANSWER);
        assertThat(answer(command).readable()).contains(ANSWER);
        assertThat(channel.ephemerals(ann)).hasSize(1);
        Message opening =
            await()
                .until(
                    () -> slack.channel("choice").messages().getFirst(),
                    message -> !message.buttons().isEmpty());
        assertThat(slack.channel("choice").messages()).containsExactly(opening);
        assertNothingIsLeft(other.part(JdbcClient.class));
        assertThat(mention.posts()).isEqualTo(1);
        one.part(Stuck.Release.class).now();
      }
      assertThat(mention.posts()).isEqualTo(1);
    }
  }

  private static void assertNothingIsSaidWhileItLives(Deed mention) {
    await()
        .during(QuickPace.DEATH.multipliedBy(2))
        .until(() -> mention.shown().stream().noneMatch(m -> m.readable().contains(ANSWER)));
  }

  private static Message answer(Deed deed) {
    return await()
        .until(
            () -> deed.shown().isEmpty() ? null : deed.shown().getLast(),
            shown -> shown != null && shown.readable().contains(ANSWER));
  }

  private static void assertNothingIsLeft(JdbcClient store) {
    await()
        .until(
            () -> store.sql("select count(*) from pending_event").query(Long.class).single() == 0);
  }
}
