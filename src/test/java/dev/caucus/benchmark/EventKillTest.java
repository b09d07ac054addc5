package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot is killed between the acknowledgement of an event and its answer, and started again. */
@Aside
class EventKillTest {

  private static final String ANSWER = "Model-View-Template";

  @TempDir private Path data;

  @Test
  void whatItHadAcknowledgedItAnswersOnceAfterTheNextStart() throws IOException {
    try (LocalSlack slack = LocalSlack.start()) {
      Deed mention;
      try (BotProcess bot = started(slack)) {
        slack.faults().rateLimit("chat.postMessage", 1, 30);
        mention =
            slack
                .person("Ann")
                .says(slack.channel("general"), "@Caucus What is the design pattern of Django?")
                .awaitAcknowledged();
        bot.kill();
      }
      assertThat(mention.posts()).isZero();
      slack.faults().none();
      try (BotProcess bot = started(slack)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() ->
                mention.shown().stream().map(Message::readable).anyMatch(t -> t.contains(ANSWER)));
      }
      assertThat(mention.posts()).isEqualTo(1);
    }
  }

  private BotProcess started(LocalSlack slack) {
    BotProcess bot =
        BotProcess.startByWords(
            Path.of("knowledge").toAbsolutePath(),
            data,
            "--caucus.slack.api-url=" + slack.apiUrl(),
            "--caucus.slack.bot-token=" + slack.botToken(),
            "--caucus.slack.app-token=" + slack.appToken());
    bot.ready();
    await().atMost(Duration.ofSeconds(20)).until(() -> slack.connections() == 1);
    return bot;
  }
}
