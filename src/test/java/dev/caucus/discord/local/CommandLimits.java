package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord accepts as commands. */
final class CommandLimits {

  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
  private static final int SLASH = 1;
  private static final int MOST_SLASH = 100;
  private static final int MOST_OF_A_MENU = 15;
  private static final int TOTAL = 8_000;

  private final FormErrors errors = new FormErrors();

  private CommandLimits() {}

  static void checkAll(JsonArray commands) {
    new CommandLimits().all(Json.objects(commands).toList());
  }

  private void all(List<JsonObject> commands) {
    for (int type = 1; type <= 3; type++) {
      int wanted = type;
      long count = commands.stream().filter(each -> Json.number(each, "type", 1) == wanted).count();
      if (count > (type == SLASH ? MOST_SLASH : MOST_OF_A_MENU)) {
        throw new Refusal(
            400, 30032, "Maximum number of application commands reached (" + count + ")");
      }
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < commands.size(); i++) {
      JsonObject command = commands.get(i);
      if (!names.add(Json.number(command, "type", 1) + Json.text(command, "name", ""))) {
        errors.add(
            i + ".name",
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
      command(command, Integer.toString(i));
    }
    errors.refuse();
  }

  private void command(JsonObject command, String place) {
    if (Json.number(command, "type", 1) == SLASH) {
      named(command, place);
      options(Json.objects(Json.list(command, "options")).toList(), place + ".options");
    } else {
      errors.length(place + ".name", Json.text(command, "name", ""), 1, 32);
      errors.length(place + ".description", Json.text(command, "description", ""), 0, 0);
    }
    if (characters(command) > TOTAL) {
      errors.add(
          place, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (" + TOTAL + ")");
    }
  }

  private void named(JsonObject command, String place) {
    name(Json.text(command, "name", ""), place + ".name");
    Json.child(command, "name_localizations")
        .entrySet()
        .forEach(each ->
            name(each.getValue().getAsString(), place + ".name_localizations." + each.getKey()));
    errors.length(place + ".description", Json.text(command, "description", ""), 1, 100);
    Json.child(command, "description_localizations")
        .entrySet()
        .forEach(each ->
            errors.length(
                place + ".description_localizations." + each.getKey(),
                each.getValue().getAsString(),
                1,
                100));
  }

  private void name(String name, String place) {
    if (!NAME.matcher(name).matches() || !name.toLowerCase(Locale.ROOT).equals(name)) {
      errors.add(place, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
  }

  private void options(List<JsonObject> options, String place) {
    errors.size(place, options.size(), 0, 25);
    boolean optional = false;
    Set<String> names = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      JsonObject option = options.get(i);
      String at = place + "." + i;
      named(option, at);
      if (!names.add(Json.text(option, "name", ""))) {
        errors.add(
            place, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
      }
      boolean required = Json.isTrue(option, "required");
      if (required && optional) {
        errors.add(
            at,
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optional = optional || !required;
      choices(option, at);
      options(Json.objects(Json.list(option, "options")).toList(), at + ".options");
    }
  }

  private void choices(JsonObject option, String place) {
    List<JsonObject> choices = Json.objects(Json.list(option, "choices")).toList();
    errors.size(place + ".choices", choices.size(), 0, 25);
    if (!choices.isEmpty() && Json.isTrue(option, "autocomplete")) {
      errors.add(place, "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Either choices or completion");
    }
    for (int i = 0; i < choices.size(); i++) {
      String at = place + ".choices." + i;
      errors.length(at + ".name", Json.text(choices.get(i), "name", ""), 1, 100);
      errors.length(at + ".value", Json.text(choices.get(i), "value", ""), 1, 100);
    }
  }

  private static int characters(JsonObject part) {
    int own = Json.text(part, "name", "").length() + Json.text(part, "description", "").length();
    int choices =
        Json.objects(Json.list(part, "choices"))
            .mapToInt(each ->
                Json.text(each, "name", "").length() + Json.text(each, "value", "").length())
            .sum();
    return own
        + choices
        + Json.objects(Json.list(part, "options")).mapToInt(CommandLimits::characters).sum();
  }
}
