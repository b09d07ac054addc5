package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.CaucusApplication;
import dev.caucus.conversation.AfterTheAnswer;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.LocalDiscord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweredOnceTest {

  private static final String QUESTION = "@Caucus What is the design pattern of Django?";

  @Test
  void whatADeadOneHadAnsweredIsNotAnsweredAgain(@TempDir Path data) {
    List<Class<?>> parts = List.of(CaucusApplication.class, AfterTheAnswer.class);
    try (LocalDiscord discord = LocalDiscord.start();
        RunningBot bot = RunningBot.start(discord, data, parts)) {
      AfterTheAnswer.Count count = bot.part(AfterTheAnswer.Count.class);

      Deed first = discord.person("Ann").says(discord.channel("general"), QUESTION);
      await().until(() -> count.timesTakenOver() == 1);
      Deed second = discord.person("Ann").says(discord.channel("general"), QUESTION);
      await().until(() -> count.timesTakenOver() == 2);

      assertThat(first.posts()).isEqualTo(1);
      assertThat(second.posts()).isEqualTo(1);
    }
  }
}
