package dev.caucus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.store.OwnPostgreSql;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** While the database is away, whoever speaks to the bot in a chat is answered, and once. */
class StoreAwayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String QUESTION = "What is the design pattern of Django?";

  @Test
  void questionsInChatsAreAnsweredOnceWithoutTheDatabase(@TempDir Path data) throws Exception {
    OwnPostgreSql store = started();
    try (LocalSlack slack = LocalSlack.start();
        LocalDiscord discord = LocalDiscord.start();
        var bot =
            new SpringApplicationBuilder(CaucusApplication.class)
                .run(settings(store, slack, discord, data))) {
      await().atMost(PATIENCE).until(() -> slack.connections() > 0);
      await().atMost(PATIENCE).until(() -> discord.commands().creations() > 0);
      store.stop();

      var mention = slack.person("Ann").says(slack.channel("general"), "@Caucus " + QUESTION);
      var direct = slack.person("Bob").says(QUESTION);
      var command = slack.person("Ann").runs(slack.channel("general"), "/ask", QUESTION);
      var spoken = discord.person("Ann").says(discord.channel("general"), "@Caucus " + QUESTION);
      var asked = discord.person("Bob").runs(discord.channel("general"), "/ask", QUESTION);

      await()
          .atMost(PATIENCE)
          .until(() ->
              mention.posts() > 0
                  && direct.posts() > 0
                  && command.posts() > 0
                  && spoken.posts() > 0
                  && !asked.answers().isEmpty());
      await()
          .during(Duration.ofSeconds(2))
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            assertThat(mention.posts()).isEqualTo(1);
            assertThat(spoken.posts()).isEqualTo(1);
            assertThat(asked.posts()).isLessThanOrEqualTo(1);
            assertThat(direct.posts()).isEqualTo(1);
            assertThat(command.posts()).isEqualTo(1);
          });
    }
  }

  private static OwnPostgreSql started() {
    try {
      return OwnPostgreSql.start();
    } catch (IOException e) {
      return abort("This machine cannot run PostgreSQL: " + e.getMessage());
    }
  }

  private static String[] settings(
      OwnPostgreSql store, LocalSlack slack, LocalDiscord discord, Path data) {
    List<String> settings = new ArrayList<>(List.of(store.settings()));
    settings.addAll(
        List.of(
            "--server.port=0",
            "--caucus.data.path=" + data,
            "--caucus.knowledge.semantic=false",
            "--spring.datasource.hikari.connection-timeout=1000",
            "--caucus.slack.api-url=" + slack.apiUrl(),
            "--caucus.slack.bot-token=" + slack.botToken(),
            "--caucus.slack.app-token=" + slack.appToken(),
            "--caucus.discord.token=" + discord.token(),
            "--caucus.discord.api-url=" + discord.apiUrl(),
            "--caucus.discord.gateway-url=" + discord.gatewayUrl()));
    return settings.toArray(String[]::new);
  }
}
