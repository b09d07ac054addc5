package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.conversation.AfterThePost;
import dev.caucus.conversation.Twice;
import dev.caucus.slack.local.Channel;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Message;
import dev.caucus.slack.local.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedOnceTest {

  @Test
  void whatADeadOneHadSharedIsNotSharedAgain(@TempDir Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.with(AfterThePost.class, slack, data)) {
      Person ann = slack.person("Ann");
      Channel channel = slack.channel("general");
      Deed asked = ann.runs(channel, "/ask", "What is Node.js?").awaitAcknowledged();
      await()
          .until(() -> asked.shown().size() == 1 && !asked.shown().getLast().buttons().isEmpty());

      ann.clicks(asked.shown().getLast(), "Share with channel");

      await().until(() -> bot.part(Twice.class).timesDone() == 2);
      assertThat(channel.messages()).hasSize(1);
      assertThat(channel.ephemerals(ann)).isEmpty();
      Message shared = channel.messages().getFirst();
      assertThat(shared.readable()).contains("Node.js");
    }
  }
}
