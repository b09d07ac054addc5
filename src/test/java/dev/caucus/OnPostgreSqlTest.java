package dev.caucus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.store.Chore;
import dev.caucus.store.Chores;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The whole bot, with a server's database instead of its own. */
@ExtendWith(OutputCaptureExtension.class)
@Isolated("what others log would be taken for the bot's")
class OnPostgreSqlTest {

  @Test
  void answersRemembersAcrossARestartAndDoesChores(
      @TempDir Path store, @TempDir Path data, CapturedOutput log) throws Exception {
    try (var database = Engine.POSTGRESQL.open(store)) {
      try (var bot = start(database, data)) {
        assertThat(ask(bot, "What is the design pattern of Django?"))
            .contains("Model-View-Template");
        bot.getBean(Chores.class).at("note", "seven", Instant.EPOCH);
        Noted noted = bot.getBean(Noted.class);
        await().untilAsserted(() -> assertThat(noted.ids()).containsExactly("seven"));
      }
      try (var bot = start(database, data)) {
        assertThat(ask(bot, "What about Node.js?")).contains("Node.js");
      }
      assertThat(data.resolve("store")).doesNotExist();
      assertThat(conversations(database)).isEqualTo(1);
      assertThat(log).doesNotContain(" WARN ", " ERROR ");
    }
  }

  private static ConfigurableApplicationContext start(TestDatabase database, Path data) {
    return new SpringApplicationBuilder(CaucusApplication.class, Noting.class)
        .run(
            "--server.port=0",
            "--caucus.data.path=" + data,
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username());
  }

  private static String ask(ConfigurableApplicationContext bot, String question)
      throws IOException, InterruptedException {
    String port = bot.getEnvironment().getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/turns"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"conversation": "restart", "participant": {"id": "u1", "name": "Ann"}, "text": "%s"}
                    """
                        .formatted(question)))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static int conversations(TestDatabase database) {
    return database.client().sql("select count(*) from conversation").query(int.class).single();
  }

  /** What the chore was done for. */
  record Noted(List<String> ids) {}

  @TestConfiguration(proxyBeanMethods = false)
  static class Noting {

    @Bean
    Noted noted() {
      return new Noted(new CopyOnWriteArrayList<>());
    }

    @Bean
    Chore noteChore(Noted noted) {
      return new Chore("note", noted.ids()::add);
    }
  }
}
