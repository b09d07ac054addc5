package dev.caucus.discord.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Interactions are responded to once and in time, and their tokens end. */
class InteractionRulesTest {

  private static final PassingClock clock = new PassingClock(Clock.systemUTC());
  private static final LocalDiscord discord = LocalDiscord.start(clock, 1);
  private static final Rest rest = Rest.of(discord);

  private final Channel general = discord.channel("general");
  private final Person ann = discord.person("Ann");

  static {
    rest.call(
        "PUT",
        "applications/" + discord.applicationId() + "/commands",
        "[{\"name\": \"ask\", \"description\": \"Ask\", \"options\": [{\"type\": 3, \"name\":"
            + " \"question\", \"description\": \"What\", \"autocomplete\": true}]}]");
  }

  @AfterAll
  static void stop() {
    discord.close();
  }

  @Test
  void aSecondResponseIsRefused() {
    Deed command = ann.runs(general, "/ask", "");

    assertThat(callback(command, "{\"type\": 5}").status()).isEqualTo(204);
    assertThat(callback(command, "{\"type\": 5}").code()).isEqualTo(40060);
  }

  @Test
  void aLateResponseIsRefused() {
    Deed command = ann.runs(general, "/ask", "");
    clock.pass(Duration.ofSeconds(4));

    assertThat(callback(command, "{\"type\": 5}").code()).isEqualTo(10062);
  }

  @Test
  void aTokenEndsAfterAQuarterOfAnHour() {
    Deed command = ann.runs(general, "/ask", "");
    assertThat(original(command, "PATCH", "{\"content\": \"early\"}").code()).isEqualTo(10015);
    callback(command, "{\"type\": 5}");
    assertThat(original(command, "PATCH", "{\"content\": \"in time\"}").status()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(16));

    assertThat(original(command, "PATCH", "{\"content\": \"late\"}").code()).isEqualTo(50027);
    Message shown = command.shown().getFirst();
    String path = "channels/" + general.id() + "/messages/" + shown.id();
    assertThat(rest.call("PATCH", path, "{\"content\": \"by id\"}").status()).isEqualTo(200);
    assertThat(command.shown()).extracting(Message::text).containsExactly("by id");
  }

  @Test
  void anEphemeralMessageIsReachedByItsTokenAlone() {
    Deed command = ann.runs(general, "/ask", "");
    callback(command, "{\"type\": 4, \"data\": {\"content\": \"psst\", \"flags\": 64}}");
    Message shown = command.shown().getFirst();

    assertThat(shown.onlyFor()).isEqualTo(ann.id());
    assertThat(general.messages()).doesNotContain(shown);
    assertThat(rest.call("GET", "channels/" + general.id() + "/messages/" + shown.id(), "").code())
        .isEqualTo(10008);
    assertThat(original(command, "GET", "").status()).isEqualTo(200);
  }

  @Test
  void aFollowUpTakesThePlaceOfThinking() {
    Deed command = ann.runs(general, "/ask", "");
    callback(command, "{\"type\": 5}");
    String path = "webhooks/%s/%s".formatted(discord.applicationId(), token(command));
    rest.call("POST", path, "{\"content\": \"first\"}");
    rest.call("POST", path, "{\"content\": \"second\"}");

    assertThat(command.posts()).isEqualTo(2);
    assertThat(command.shown()).extracting(Message::text).containsExactly("first", "second");
  }

  @Test
  void choicesAreHeldToTheirLimits() {
    Deed typing = ann.types(general, "/ask", "question", "w");
    String choice = "{\"name\": \"n\", \"value\": \"v\"}";
    String many = choice + ("," + choice).repeat(25);

    assertThat(
            callback(typing, "{\"type\": 8, \"data\": {\"choices\": [" + many + "]}}")
                .fault("data.choices"))
        .isEqualTo("BASE_TYPE_BAD_LENGTH");
    assertThat(callback(typing, "{\"type\": 8}").fault("data.choices"))
        .isEqualTo("BASE_TYPE_REQUIRED");
    assertThat(callback(typing, "{\"type\": 4, \"data\": {\"content\": \"c\"}}").status())
        .isEqualTo(400);
    assertThat(
            callback(typing, "{\"type\": 8, \"data\": {\"choices\": [" + choice + "]}}").status())
        .isEqualTo(204);
    assertThat(typing.choices()).containsExactly(new Choice("n", "v"));
  }

  @Test
  void aFormIsHeldToItsLimits() {
    Deed command = ann.runs(general, "/ask", "");
    String part = "{\"type\": 10, \"content\": \"t\"}";
    String form =
        "{\"type\": 9, \"data\": {\"custom_id\": \"f\", \"title\": \"%s\", \"components\": [%s]}}";

    assertThat(callback(command, form.formatted("t".repeat(46), part)).fault("data.title"))
        .isEqualTo("BASE_TYPE_MAX_LENGTH");
    assertThat(
            callback(command, form.formatted("t", part + ("," + part).repeat(5)))
                .fault("data.components"))
        .isEqualTo("BASE_TYPE_BAD_LENGTH");
    assertThat(callback(command, form.formatted("t", part)).status()).isEqualTo(204);
  }

  private static String token(Deed deed) {
    return Json.text(deed.payload(), "token", "");
  }

  private static Rest.Answered callback(Deed deed, String body) {
    String id = Json.text(deed.payload(), "id", "");
    return rest.call("POST", "interactions/%s/%s/callback".formatted(id, token(deed)), body);
  }

  private static Rest.Answered original(Deed deed, String method, String body) {
    return rest.call(
        method,
        "webhooks/%s/%s/messages/@original".formatted(discord.applicationId(), token(deed)),
        body);
  }
}
