package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.caucus.chat.LogScan;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.slack.local.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Payloads that are not what they should be are refused once: not as a failure that Slack would try
 * again, and without a word of what they say in the log.
 */
class MisshapenPayloadsTest {

  private static final String SECRET = "the plan for the merger";

  private static final List<JsonElement> ODD =
      List.of(
          JsonNull.INSTANCE,
          new JsonArray(),
          new JsonObject(),
          new JsonPrimitive(true),
          new JsonPrimitive(SECRET.repeat(10)));

  @Test
  void overHttpAreRefusedForGood(@TempDir Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.overHttp(slack, data);
        LogScan log = LogScan.start("misshapen-http")) {
      send(slack);
      assertThat(slack.broken()).isEmpty();
      assertAnswersStill(slack);
      log.hasNothingOf(List.of(SECRET));
    }
  }

  @Test
  void overASocketAreLeftAlone(@TempDir Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot = RunningBot.overSocket(slack, data);
        LogScan log = LogScan.start("misshapen-socket")) {
      send(slack);
      assertAnswersStill(slack);
      log.hasNothingOf(List.of(SECRET));
    }
  }

  /** Everything that a mention and a command tell, each in turn replaced by what it cannot be. */
  private static void send(LocalSlack slack) {
    slack.retryAfter();
    Person ann = slack.person("Ann");
    for (JsonElement odd : ODD) {
      for (String field : List.of("user", "text", "ts", "channel", "type", "blocks", "thread_ts")) {
        garble(slack, inEvent(field, odd));
        ann.says(slack.channel("general"), "@Caucus " + SECRET);
      }
      for (String field :
          List.of("event", "event_id", "event_time", "team_id", "authorizations", "type")) {
        garble(slack, with(field, odd));
        ann.says(slack.channel("general"), "@Caucus " + SECRET);
      }
      for (String field :
          List.of("user_id", "channel_id", "command", "text", "response_url", "trigger_id")) {
        garble(slack, with(field, odd));
        ann.runs(slack.channel("general"), "/ask", SECRET);
      }
    }
    slack.faults().none();
  }

  private static void garble(LocalSlack slack, UnaryOperator<JsonObject> how) {
    slack.faults().garble(how, UnaryOperator.identity());
  }

  private static UnaryOperator<JsonObject> with(String field, JsonElement odd) {
    return payload -> {
      JsonObject copy = payload.deepCopy();
      copy.add(field, odd);
      return copy;
    };
  }

  private static UnaryOperator<JsonObject> inEvent(String field, JsonElement odd) {
    return payload ->
        payload.get("event") instanceof JsonObject event
            ? with("event", with(field, odd).apply(event)).apply(payload)
            : payload;
  }

  private static void assertAnswersStill(LocalSlack slack) {
    var asked =
        slack
            .person("Bob")
            .says(slack.channel("other"), "@Caucus What is the design pattern of Django?");
    await().atMost(Duration.ofSeconds(30)).until(() -> asked.posts() == 1);
  }
}
