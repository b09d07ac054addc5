package dev.caucus.discord.components;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Messages and forms as the JSON that Discord gets. */
final class Json {

  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  static JsonObject of(DiscordMessage message) {
    try (MessageCreateData body =
        new MessageCreateBuilder()
            .useComponentsV2(true)
            .setComponents(message.components())
            .setAllowedMentions(Set.of())
            .mentionRepliedUser(false)
            .setSuppressEmbeds(true)
            .build()) {
      return JsonParser.parseString(body.toData().toString()).getAsJsonObject();
    }
  }

  static JsonObject of(Modal form) {
    return JsonParser.parseString(form.toData().toString()).getAsJsonObject();
  }

  static JsonArray of(List<DiscordMessage> messages) {
    JsonArray array = new JsonArray();
    messages.forEach(message -> array.add(of(message)));
    return array;
  }

  /** With the invisible breaks made visible. */
  static String pretty(JsonElement element) {
    return PRETTY.toJson(sorted(element)).replace(Markdown.BREAK, "\\u200b");
  }

  /** JDA promises no order of members. */
  private static JsonElement sorted(JsonElement element) {
    return switch (element) {
      case JsonArray array -> {
        JsonArray copy = new JsonArray();
        array.forEach(each -> copy.add(sorted(each)));
        yield copy;
      }
      case JsonObject object -> {
        JsonObject copy = new JsonObject();
        object.keySet().stream().sorted().forEach(key -> copy.add(key, sorted(object.get(key))));
        yield copy;
      }
      default -> element;
    };
  }

  /** Every object in an element, in the order in which they are read. */
  static Stream<JsonObject> objects(JsonElement element) {
    return switch (element) {
      case JsonArray array -> array.asList().stream().flatMap(Json::objects);
      case JsonObject object ->
          Stream.concat(Stream.of(object), object.asMap().values().stream().flatMap(Json::objects));
      default -> Stream.of();
    };
  }
}
