package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import dev.caucus.conversation.AfterThePost;
import dev.caucus.conversation.Twice;
import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Person;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedOnceTest {

  @Test
  void whatADeadOneHadSharedIsNotSharedAgain(@TempDir Path data) {
    List<Class<?>> parts = List.of(CaucusApplication.class, AfterThePost.class);
    try (LocalDiscord discord = LocalDiscord.start();
        RunningBot bot = RunningBot.start(discord, data, parts)) {
      Person ann = discord.person("Ann");
      Channel channel = discord.channel("general");
      Deed asked = ann.runs(channel, "/ask", "What is Node.js?").awaitResponse();
      await()
          .until(() -> asked.shown().size() == 1 && !asked.shown().getLast().buttons().isEmpty());

      ann.clicks(asked.shown().getLast(), "Share with channel");

      await().until(() -> bot.part(Twice.class).timesDone() == 2);
      assertThat(channel.messages()).hasSize(1);
      assertThat(channel.ephemerals(ann)).isEmpty();
    }
  }
}
