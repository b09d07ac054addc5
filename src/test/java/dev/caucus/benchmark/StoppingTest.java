package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bot as a process that is asked to end while somebody waits, and its log for machines. */
@Aside
class StoppingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String QUESTION = "What is the design pattern of Django?";

  /** 128 and the number of SIGTERM: Java's own for an end that somebody asked for. */
  private static final int TERMINATED = 143;

  @TempDir private Path data;

  @Test
  void finishesTheTurnUnderWayTakesNothingNewAndLogsTurnsByTheirId() throws Exception {
    try (LocalSlack slack = LocalSlack.start();
        BotProcess bot = start(slack)) {
      Person ann = slack.person("Ann");
      slack.faults().refuseNext("chat.postMessage", 1, "is_archived");
      ann.says(slack.channel("archived"), "@Caucus " + QUESTION).awaitAcknowledged();
      await()
          .atMost(PATIENCE)
          // The last line may be half written.
          .ignoreExceptions()
          .until(() -> lines(bot).stream().anyMatch(line -> !line.path("turn").isMissingNode()));

      slack.faults().delay("chat.postMessage", 1, Duration.ofSeconds(4));
      Deed underWay = ann.says(slack.channel("busy"), "@Caucus " + QUESTION).awaitAcknowledged();
      bot.terminate();
      await().atMost(PATIENCE).until(() -> slack.connections() == 0);
      Deed late = ann.says(slack.channel("late"), "@Caucus " + QUESTION);

      assertThat(bot.ended(PATIENCE)).isEqualTo(TERMINATED);
      assertThat(underWay.posts()).isEqualTo(1);
      assertThat(late.isAcknowledged()).isFalse();
      assertThat(late.posts()).isZero();
      assertLogIsForMachinesAndSaysNothingOfWhatWasSaid(bot);
    }
  }

  private BotProcess start(LocalSlack slack) {
    return BotProcess.start(
            Path.of("knowledge").toAbsolutePath(),
            data,
            "--caucus.knowledge.semantic=false",
            "--caucus.slack.api-url=" + slack.apiUrl(),
            "--caucus.slack.bot-token=" + slack.botToken(),
            "--caucus.slack.app-token=" + slack.appToken(),
            "--logging.structured.format.console=ecs")
        .ready();
  }

  /** The lines of the log, each an object; what Java says beside them is left out. */
  private static List<JsonNode> lines(BotProcess bot) throws Exception {
    return bot.output().lines().filter(line -> line.startsWith("{")).map(JSON::readTree).toList();
  }

  private static void assertLogIsForMachinesAndSaysNothingOfWhatWasSaid(BotProcess bot)
      throws Exception {
    assertThat(lines(bot))
        .isNotEmpty()
        .allSatisfy(line -> {
          assertThat(line.path("@timestamp").asString()).isNotEmpty();
          assertThat(line.path("log").path("level").asString()).isNotEmpty();
        });
    assertThat(lines(bot))
        .filteredOn(line -> !line.path("turn").isMissingNode())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.path("turn").asString()).matches("[0-9a-f]{8}"));
    assertThat(bot.output()).doesNotContain(QUESTION, "design pattern", "Model-View-Template");
  }
}
