package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A deadline passes after the bot was killed: the poll closes at the next start, and only then.
 *
 * <p>{@code mvn test -Plong-run -Dtest=DeadlineKillTest}
 */
@Tag("long-run")
class DeadlineKillTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration DOWN = Duration.ofSeconds(5);

  @TempDir private Path folder;

  private final Clock clock = Clock.systemUTC();

  @ParameterizedTest
  @EnumSource
  void aDeadlineThatPassedWithoutTheBotIsKeptOnceAtTheNextStart(Engine engine) throws Exception {
    Path knowledge = Files.createDirectories(folder.resolve("knowledge"));
    try (var store = new BotStore(engine, folder.resolve("data"))) {
      JsonNode poll;
      try (BotProcess bot = store.start(knowledge, 0).ready()) {
        poll = outcome(bot, "text", "/poll \"Now?\" \"Yes\" \"No\" closes in 1 minute");
        outcome(bot, "choice", "p:v:" + poll.path("poll").asString() + ":1");
        bot.kill();
      }
      Instant deadline = Instant.parse(poll.path("closesAt").asString());
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> clock.instant().isAfter(deadline.plus(DOWN)));
      String id = poll.path("poll").asString();
      Instant first = startAndReadTheEnd(store, knowledge, id);
      assertThat(first).isAfter(deadline.plus(DOWN));
      assertThat(startAndReadTheEnd(store, knowledge, id)).isEqualTo(first);
    }
  }

  /** When the poll closed, as a bot that has just started found it or saw to it. */
  private Instant startAndReadTheEnd(BotStore store, Path knowledge, String poll)
      throws IOException {
    try (BotProcess bot = store.start(knowledge, 0).ready()) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() ->
              outcome(bot, "choice", "p:s:" + poll).path("state").asString().equals("closed"));
      JsonNode closed = outcome(bot, "choice", "p:s:" + poll);
      assertThat(closed.path("voters").asInt()).isEqualTo(1);
      assertThat(closed.path("winners").path(0).asString()).isEqualTo("2");
    }
    var ended = new AtomicReference<>(Instant.EPOCH);
    store.read(database ->
        ended.set(
            database
                .client()
                .sql("select ended from poll where id = :poll")
                .param("poll", poll)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single()));
    return ended.get();
  }

  private static JsonNode outcome(BotProcess bot, String kind, String content) throws IOException {
    Map<String, Object> turn =
        Map.of("conversation", "talk", "participant", Map.of("id", "ann"), kind, content);
    return JSON.readTree(bot.turn(turn).body()).path("replies").path(0).path("outcome");
  }
}
