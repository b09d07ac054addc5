package dev.caucus.discord.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Discord refuses is refused here, with the same codes. */
class StrictnessTest {

  private static final LocalDiscord discord = LocalDiscord.start();
  private static final Rest rest = Rest.of(discord);

  private final Channel general = discord.channel("general");

  @AfterAll
  static void stop() {
    discord.close();
  }

  static Stream<Arguments> messages() {
    return Stream.of(
        refused("content", "BASE_TYPE_MAX_LENGTH", "content", "x".repeat(2_001)),
        refused("embeds", "BASE_TYPE_BAD_LENGTH", "embeds", times(11, embed("t"))),
        refused("embeds", "MAX_EMBED_SIZE_EXCEEDED", "embeds", times(2, embed("x".repeat(3_001)))),
        refused(
            "embeds.0.description",
            "BASE_TYPE_MAX_LENGTH",
            "embeds",
            times(1, embed("x".repeat(4_097)))),
        refused("components", "BASE_TYPE_BAD_LENGTH", "components", times(6, row(link()))),
        refused(
            "components.0.components",
            "BASE_TYPE_BAD_LENGTH",
            "components",
            List.of(row(link(), link(), link(), link(), link(), link()))),
        refused(
            "components.0.components.0.custom_id",
            "BASE_TYPE_MAX_LENGTH",
            "components",
            List.of(row(button("x".repeat(101), "l")))),
        refused(
            "components.0.components.1.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "components",
            List.of(row(button("a", "1"), button("a", "2")))),
        refused(
            "components.0.components.0.label",
            "BASE_TYPE_MAX_LENGTH",
            "components",
            List.of(row(button("a", "x".repeat(81))))),
        refused(
            "components.0.components.0.options",
            "BASE_TYPE_BAD_LENGTH",
            "components",
            List.of(row(menu(26)))),
        refused(
            "components.0.components.0.options",
            "BASE_TYPE_BAD_LENGTH",
            "components",
            List.of(row(menu(0)))),
        refused(
            "components.0.components",
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
            "components",
            List.of(row(menu(2), button("b", "b")))),
        refused(
            "components.0.type", "UNION_TYPE_CHOICES", "components", List.of(text("current kind"))),
        refused(
            "content",
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "flags",
            32_768,
            "content",
            "old",
            "components",
            List.of(text("new"))),
        refused(
            "components",
            "MESSAGE_COMPONENTS_MAX_TOTAL_COMPONENTS_EXCEEDED",
            "flags",
            32_768,
            "components",
            times(41, text("t"))),
        refused(
            "components",
            "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
            "flags",
            32_768,
            "components",
            times(2, text("x".repeat(2_001)))),
        refused(
            "message_reference",
            "REPLIES_UNKNOWN_MESSAGE",
            "content",
            "c",
            "message_reference",
            Json.object("message_id", "1")),
        refused(
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "content",
            "c",
            "allowed_mentions",
            Json.object("parse", List.of("users"), "users", List.of("1"))));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageBeyondALimitIsRefusedWithThePlace(String place, String fault, JsonObject body) {
    Rest.Answered answered = rest.post(general, body);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.code()).isEqualTo(50035);
    assertThat(answered.fault(place)).isEqualTo(fault);
  }

  @Test
  void whatIsWithinTheLimitsIsTaken() {
    assertThat(rest.post(general, Json.object("content", "é".repeat(2_000))).status())
        .isEqualTo(200);
    assertThat(rest.post(general, Json.object("components", times(5, row(link())))).status())
        .isEqualTo(200);
    assertThat(
            rest.post(general, Json.object("flags", 32_768, "components", times(40, text("t"))))
                .status())
        .isEqualTo(200);
  }

  @Test
  void anEmptyMessageIsRefused() {
    assertThat(rest.post(general, Json.object("content", " ")).code()).isEqualTo(50006);
  }

  @Test
  void aWrongTokenIsRefused() {
    assertThat(rest.call("GET", "users/@me", "", "wrong").status()).isEqualTo(401);
    assertThat(rest.call("GET", "users/@me", "").status()).isEqualTo(200);
  }

  @Test
  void closedAndReadOnlyChannelsAreRefused() {
    JsonObject body = Json.object("content", "c");

    assertThat(rest.post(discord.guild().closedChannel("closed"), body).code()).isEqualTo(50001);
    assertThat(rest.post(discord.guild().readOnlyChannel("news"), body).code()).isEqualTo(50013);
    assertThat(rest.call("POST", "channels/1/messages", "{}").code()).isEqualTo(10003);
    assertThat(rest.call("GET", "no/such/thing", "").status()).isEqualTo(404);
  }

  @Test
  void messagesOfOthersAreNotChanged() {
    Message message = discord.person("Ann").says(general, "mine").message();
    String path = "channels/" + general.id() + "/messages/" + message.id();

    assertThat(rest.call("PATCH", path, "{\"content\": \"yours\"}").code()).isEqualTo(50005);
    assertThat(rest.call("DELETE", path, "").code()).isEqualTo(50013);
  }

  @Test
  void aMessageWithTheSameNonceIsWrittenOnce() {
    JsonObject body = Json.object("content", "once", "nonce", "n1", "enforce_nonce", true);
    rest.post(general, body);
    rest.post(general, body);

    assertThat(general.messages()).filteredOn(message -> message.text().equals("once")).hasSize(1);
  }

  @Test
  void commandsAreHeldToTheirRules() {
    assertThat(commands("Ask", "Ask").fault("0.name"))
        .isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
    assertThat(commands("ask", "").fault("0.description")).isEqualTo("BASE_TYPE_MIN_LENGTH");
    assertThat(commands("ask", "Ask").status()).isEqualTo(200);
    assertThat(commands("ask", "Ask again").status()).isEqualTo(200);
    assertThat(discord.commands().creations()).isEqualTo(1);
  }

  private static Rest.Answered commands(String name, String description) {
    JsonObject command = Json.object("type", 1, "name", name, "description", description);
    return rest.call(
        "PUT",
        "applications/" + discord.applicationId() + "/commands",
        Json.write(Json.array(List.of(command))));
  }

  private static Arguments refused(String place, String fault, Object... body) {
    return Arguments.of(place, fault, Json.object(body));
  }

  private static JsonArray times(int count, JsonObject one) {
    return Json.array(IntStream.range(0, count).mapToObj(i -> one).toList());
  }

  private static JsonObject embed(String description) {
    return Json.object("description", description);
  }

  private static JsonObject text(String content) {
    return Json.object("type", 10, "content", content);
  }

  private static JsonObject row(JsonObject... components) {
    return Json.object("type", 1, "components", List.of(components));
  }

  private static JsonObject link() {
    return Json.object("type", 2, "style", 5, "label", "l", "url", "https://example.org");
  }

  private static JsonObject button(String customId, String label) {
    return Json.object("type", 2, "style", 1, "label", label, "custom_id", customId);
  }

  private static JsonObject menu(int options) {
    return Json.object(
        "type",
        3,
        "custom_id",
        "m",
        "options",
        IntStream.range(0, options)
            .mapToObj(i -> Json.object("label", "o" + i, "value", "v" + i))
            .toList());
  }
}
