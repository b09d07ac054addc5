package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use of a registered command.
 *
 * @param subcommand the part of the command that is used; null if it has no parts
 */
record CommandCall(JsonObject command, @Nullable JsonObject subcommand) {

  private static final int SUBCOMMAND = 1;
  private static final int INTEGER = 4;
  private static final int BOOLEAN = 5;
  private static final int NUMBER = 10;

  /** Finds what was typed, such as {@code /caucus status}, among what this person may use here. */
  static CommandCall find(Commands commands, Person person, Channel channel, String typed) {
    String[] words = typed.replaceFirst("^/", "").split(" ", 2);
    JsonObject command = registered(commands, person, channel, 1, words[0]);
    if (words.length == 1) {
      return new CommandCall(command, null);
    }
    return new CommandCall(
        command,
        option(Json.list(command, "options"), words[1])
            .orElseThrow(() -> new IllegalArgumentException("no command " + typed)));
  }

  static JsonObject registered(
      Commands commands, Person person, Channel channel, int type, String name) {
    return commands.usable(person, channel).stream()
        .filter(command -> Json.number(command, "type", 1) == type)
        .filter(command -> name.equals(Json.text(command, "name")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command " + name));
  }

  private static Optional<JsonObject> option(JsonArray options, String name) {
    return Json.objects(options)
        .filter(option -> name.equals(Json.text(option, "name")))
        .findFirst();
  }

  String name() {
    return "/"
        + Json.text(command, "name", "")
        + (subcommand == null ? "" : " " + Json.text(subcommand, "name"));
  }

  private JsonArray options() {
    return Json.list(subcommand == null ? command : subcommand, "options");
  }

  /** The data of its use with a text for the first option; without it if the text is empty. */
  JsonObject withText(String text) {
    Optional<String> first =
        Json.objects(options()).map(option -> Json.text(option, "name", "")).findFirst();
    return with(text.isEmpty() || first.isEmpty() ? Map.of() : Map.of(first.get(), text));
  }

  JsonObject with(Map<String, String> entered) {
    for (JsonObject option : Json.objects(options()).toList()) {
      String name = Json.text(option, "name", "");
      if (Json.isTrue(option, "required") && !entered.containsKey(name)) {
        throw new IllegalArgumentException(name + " is required");
      }
    }
    return with(values(entered));
  }

  /** The data while the text is being typed into an option. */
  JsonObject typing(String option, String text) {
    JsonObject wanted =
        option(options(), option)
            .filter(each -> Json.isTrue(each, "autocomplete"))
            .orElseThrow(() -> new IllegalArgumentException("nothing is offered for " + option));
    return with(
        Json.array(
            List.of(
                Json.object(
                    "name", option, "type", wanted.get("type"), "value", text, "focused", true))));
  }

  private JsonArray values(Map<String, String> entered) {
    JsonArray values = new JsonArray();
    new LinkedHashMap<>(entered)
        .forEach((name, text) -> {
          JsonObject option =
              option(options(), name)
                  .orElseThrow(() -> new IllegalArgumentException("no option " + name));
          values.add(
              Json.object("name", name, "type", option.get("type"), "value", value(option, text)));
        });
    return values;
  }

  /** What was entered, as the option's type has it; a choice by its name or value. */
  private static JsonPrimitive value(JsonObject option, String text) {
    JsonArray choices = Json.list(option, "choices");
    String value =
        Json.objects(choices)
            .filter(choice ->
                text.equals(Json.text(choice, "name")) || text.equals(Json.text(choice, "value")))
            .map(choice -> Json.text(choice, "value", ""))
            .findFirst()
            .orElse(text);
    if (!choices.isEmpty()
        && Json.objects(choices).noneMatch(each -> value.equals(Json.text(each, "value")))) {
      throw new IllegalArgumentException("no choice " + text);
    }
    return switch (Json.number(option, "type", 3)) {
      case INTEGER -> new JsonPrimitive(Long.parseLong(value));
      case NUMBER -> new JsonPrimitive(Double.parseDouble(value));
      case BOOLEAN -> new JsonPrimitive(Boolean.parseBoolean(value));
      default -> new JsonPrimitive(value);
    };
  }

  private JsonObject with(JsonArray values) {
    JsonArray options = values;
    if (subcommand != null) {
      options =
          Json.array(
              List.of(
                  Json.object(
                      "name",
                      Json.text(subcommand, "name"),
                      "type",
                      SUBCOMMAND,
                      "options",
                      values)));
    }
    return Json.object(
        "id",
        command.get("id"),
        "name",
        command.get("name"),
        "type",
        1,
        "options",
        options,
        "guild_id",
        command.get("guild_id"));
  }
}
