package dev.caucus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.caucus.store.OwnPostgreSql;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two bots that share a database and a folder of articles, each with a data folder of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoReplicasOnPostgreSqlTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private OwnPostgreSql store;
  private Path knowledge;
  private ConfigurableApplicationContext one;
  private ConfigurableApplicationContext other;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    try {
      store = OwnPostgreSql.start();
    } catch (IOException e) {
      abort("This machine cannot run PostgreSQL: " + e.getMessage());
    }
    knowledge = folder.resolve("knowledge");
    FileSystemUtils.copyRecursively(Path.of("knowledge"), knowledge);
    one = bot(folder.resolve("one"));
    other = bot(folder.resolve("other"));
  }

  @AfterAll
  void stop() {
    one.close();
    other.close();
  }

  private ConfigurableApplicationContext bot(Path data) {
    List<String> arguments = new ArrayList<>(List.of(store.settings()));
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--caucus.data.path=" + data,
            "--caucus.knowledge.path=" + knowledge,
            "--caucus.knowledge.semantic=false",
            "--spring.datasource.hikari.connection-timeout=1000"));
    return new SpringApplicationBuilder(CaucusApplication.class)
        .run(arguments.toArray(String[]::new));
  }

  @Test
  void aDialogueThatBeganWithOneGoesOnWithTheOther() {
    List<ConfigurableApplicationContext> turns = List.of(other, one);
    JsonNode outcome = outcome(one, "choice", Map.of("text", "/recommend node-or-django"));
    JsonNode alone = outcome(one, "alone", Map.of("text", "/recommend node-or-django"));
    for (int step = 0; outcome.path("type").asString().equals("question"); step++) {
      assertThat(outcome.path("criterion")).isEqualTo(alone.path("criterion"));
      outcome = outcome(turns.get(step % 2), "choice", Map.of("choice", first(outcome)));
      alone = outcome(one, "alone", Map.of("choice", first(alone)));
    }
    assertThat(outcome.path("type").asString()).isEqualTo("recommendation");
    assertThat(outcome.path("scores")).isEqualTo(alone.path("scores"));
    assertThat(outcome.path("verdict")).isEqualTo(alone.path("verdict"));
  }

  private static String first(JsonNode question) {
    return question.path("choices").path(0).path("token").asString();
  }

  @Test
  void whatOneWasAskedTheOtherGoesOnFrom() {
    outcome(one, "talk", Map.of("text", "What is the design pattern of Django?"));
    assertThat(outcome(other, "talk", Map.of("text", "What about Node.js?")).toString())
        .contains("Node.js");
  }

  @Test
  void anEventIsAnsweredByOneOfThem() throws Exception {
    Map<String, Object> turn =
        Map.of(
            "conversation", "once",
            "participant", Map.of("id", "ann"),
            "text", "Is Django good for data?");
    assertThat(post(one, turn, "k1").statusCode()).isEqualTo(200);
    assertThat(post(other, turn, "k1").statusCode()).isEqualTo(409);
  }

  @Test
  void bothSeeAnArticleThatComesAndGoes() throws Exception {
    Path article = knowledge.resolve("tea.md");
    Files.writeString(article, "# Tea\n\nThe kitchen serves oolong on Thursdays.\n");
    for (var bot : List.of(one, other)) {
      await().atMost(PATIENCE).until(() -> answer(bot).contains("oolong"));
    }
    Files.delete(article);
    for (var bot : List.of(one, other)) {
      await().atMost(PATIENCE).until(() -> !answer(bot).contains("oolong"));
    }
  }

  private static String answer(ConfigurableApplicationContext bot) {
    return outcome(bot, "tea", Map.of("text", "What does the kitchen serve on Thursdays?"))
        .path("answer")
        .asString("");
  }

  @Test
  void anOutageOfTheDatabaseIsToldAnsweredThroughAndGotOver() throws Exception {
    JsonNode poll = outcome(one, "vote", Map.of("text", "/poll \"Tea?\" \"Yes\" \"No\""));
    Map<String, Object> yes = Map.of("choice", "p:v:" + poll.path("poll").asString() + ":0");
    assertThat(health(one)).contains("\"status\":\"UP\"");
    store.stop();
    try {
      await().atMost(PATIENCE).until(() -> readiness(one) == 503);
      JsonNode database = JSON.readTree(health(one)).path("components").path("db");
      assertThat(database.path("status").asString()).isEqualTo("DOWN");
      assertThat(database.path("details").path("since").asString()).startsWith("20");
      assertThat(
              outcome(one, "away", Map.of("text", "What is the design pattern of Django?"))
                  .path("answer")
                  .asString())
          .contains("Model-View-Template");
      JsonNode failed = outcome(one, "vote", yes);
      assertThat(failed.path("code").asString()).isEqualTo("failed");
      assertThat(failed.path("message").asString()).containsPattern("[0-9a-f]{8}");
      Map<String, Object> sentAgain = turn("vote", yes);
      assertThat(post(one, sentAgain, "away").body()).contains("\"failed\"");
      assertThat(post(one, sentAgain, "away").body()).contains("\"failed\"");
    } finally {
      store.startAgain();
    }
    for (var bot : List.of(one, other)) {
      await().atMost(PATIENCE).until(() -> readiness(bot) == 200);
    }
    assertThat(outcome(other, "vote", yes).path("voters").asInt()).isEqualTo(1);
  }

  private static int readiness(ConfigurableApplicationContext bot) throws Exception {
    return send(HttpRequest.newBuilder(uri(bot, "/actuator/health/readiness"))).statusCode();
  }

  private static String health(ConfigurableApplicationContext bot) throws Exception {
    return send(HttpRequest.newBuilder(uri(bot, "/actuator/health/readiness"))).body();
  }

  private static JsonNode outcome(
      ConfigurableApplicationContext bot, String conversation, Map<String, Object> what) {
    Map<String, Object> turn = turn(conversation, what);
    JsonNode replies = JSON.readTree(unchecked(() -> post(bot, turn, "").body())).path("replies");
    return replies.path(replies.size() - 1).path("outcome");
  }

  private static Map<String, Object> turn(String conversation, Map<String, Object> what) {
    Map<String, Object> turn = new java.util.HashMap<>(what);
    turn.put("conversation", conversation);
    turn.put("participant", Map.of("id", "ann"));
    return turn;
  }

  private static <T> T unchecked(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> post(
      ConfigurableApplicationContext bot, Map<String, Object> turn, String key) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(bot, "/api/turns"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(turn)));
    return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static URI uri(ConfigurableApplicationContext bot, String path) {
    String port = bot.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
