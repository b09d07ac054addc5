package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads two hundred people through a topic at once, two in each conversation, and kills the bot in
 * the middle of it.
 *
 * <p>Everybody answers by a plan of their own, and whoever gets no reply sends the same again once
 * the bot is back. Afterwards each plan is followed once more by somebody who is alone: the
 * verdicts have to agree in every figure. {@code mvn test -Plong-run -Dtest=DialogueKillTest}
 */
@Tag("long-run")
@Printing
class DialogueKillTest {

  private static final int PEOPLE = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** About half of the turns that all of them need. */
  private static final int TURNS_BEFORE_THE_KILL = PEOPLE * 3;

  @TempDir private Path data;

  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final CountDownLatch half = new CountDownLatch(TURNS_BEFORE_THE_KILL);
  private final CountDownLatch restarted = new CountDownLatch(1);
  private final AtomicReference<BotProcess> bot = new AtomicReference<>();

  @Test
  void noDialogueIsLostAndNoneMixed() throws Exception {
    bot.set(start());
    List<JsonNode> verdicts = new ArrayList<>();
    long begun = System.nanoTime();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> running = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        int person = i;
        running.add(people.submit(() -> verdict("thread " + person / 2, person)));
      }
      half.await();
      bot.get().kill();
      bot.set(start());
      restarted.countDown();
      for (Future<JsonNode> person : running) {
        verdicts.add(person.get());
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    for (int person = 0; person < PEOPLE; person++) {
      assertThat(figures(verdicts.get(person)))
          .as("verdict of person %d", person)
          .isEqualTo(figures(verdict("alone " + person, person)));
    }
    bot.get().close();
    System.out.printf(
        "%d dialogues, %d turns in %.1f s with a kill, %d turns sent again%n",
        PEOPLE, turns.get(), seconds, repeated.get());
  }

  private BotProcess start() {
    return BotProcess.startByWords(Path.of("knowledge").toAbsolutePath(), data).ready();
  }

  /** Leads somebody to the verdict. */
  private JsonNode verdict(String conversation, int person) throws Exception {
    Random plan = new Random(person);
    JsonNode outcome = send(conversation, person, Map.of("text", "/recommend node-or-django"));
    while (outcome.path("type").asString().equals("question")) {
      List<JsonNode> values =
          StreamSupport.stream(outcome.path("choices").spliterator(), false)
              .filter(choice ->
                  !List.of("skip", "back", "why").contains(choice.path("value").asString()))
              .toList();
      JsonNode picked = values.get(plan.nextInt(values.size()));
      outcome = send(conversation, person, Map.of("choice", picked.path("token").asString()));
    }
    assertThat(outcome.path("type").asString()).isEqualTo("recommendation");
    return outcome;
  }

  /** Sends a turn, and sends it again after the restart if the bot was killed meanwhile. */
  private JsonNode send(String conversation, int person, Map<String, Object> what)
      throws Exception {
    var turn = new HashMap<>(what);
    turn.put("conversation", conversation);
    turn.put("participant", Map.of("id", "person " + person));
    JsonNode reply;
    try {
      reply = JSON.readTree(bot.get().turn(turn).body());
    } catch (IOException e) {
      repeated.incrementAndGet();
      restarted.await();
      reply = JSON.readTree(bot.get().turn(turn).body());
    }
    turns.incrementAndGet();
    half.countDown();
    JsonNode replies = reply.path("replies");
    return replies.path(replies.size() - 1).path("outcome");
  }

  /** What of a verdict depends on the answers alone. */
  private static List<JsonNode> figures(JsonNode verdict) {
    return List.of(
        verdict.path("verdict"),
        verdict.path("strength"),
        verdict.path("scores"),
        verdict.path("reasons"),
        verdict.path("against"),
        verdict.path("flips"));
  }
}
