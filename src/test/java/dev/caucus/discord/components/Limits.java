package dev.caucus.discord.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.caucus.discord.local.FormLimits;
import dev.caucus.discord.local.MessageLimits;
import dev.caucus.discord.local.PublishedDescription;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.modals.Modal;

/** What Discord takes, by the rules of the local Discord and by what is published. */
final class Limits {

  /** Why nothing is held against the published description. */
  static final String LEFT_OUT =
      "Left out: -D" + PublishedDescription.SETTING + " names no folder with discord-openapi.json.";

  private static final Optional<PublishedDescription> DESCRIPTION = PublishedDescription.find();

  private Limits() {}

  static void assertKept(DiscordMessage message) {
    JsonObject body = Json.of(message);
    assertThatCode(() -> MessageLimits.check(body, List.of(), "")).doesNotThrowAnyException();
    assertThat(Seen.displays(message).mapToInt(String::length).sum()).isLessThanOrEqualTo(3_900);
  }

  static void assertKept(Modal form) {
    assertThatCode(() -> FormLimits.check(Json.of(form))).doesNotThrowAnyException();
  }

  /** Whether the published description is at hand. */
  static boolean arePublished() {
    return DESCRIPTION.isPresent();
  }

  static void assertAsPublished(DiscordMessage message) {
    assertThat(faults("/channels/1/messages", Json.of(message))).isEmpty();
  }

  static void assertAsPublished(Modal form) {
    JsonObject body = new JsonObject();
    body.addProperty("type", 9);
    body.add("data", Json.of(form));
    assertThat(faults("/interactions/1/token/callback", body)).isEmpty();
  }

  private static List<String> faults(String path, JsonElement body) {
    return DESCRIPTION.orElseThrow().faults("POST", path, body);
  }
}
