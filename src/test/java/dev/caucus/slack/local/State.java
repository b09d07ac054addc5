package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is entered in the elements of blocks, as payloads tell it. */
final class State {

  private State() {}

  /** As it stands before anybody enters something. */
  static JsonObject of(JsonArray blocks) {
    return of(blocks, Map.of());
  }

  /** With what somebody entered, by action id. */
  static JsonObject of(JsonArray blocks, Map<String, String> entered) {
    JsonObject values = new JsonObject();
    for (JsonElement block : blocks) {
      JsonObject inBlock = new JsonObject();
      for (JsonObject element : Elements.of(Json.array(List.of(block)))) {
        String action = Json.text(element, "action_id", "");
        JsonObject value = value(element, entered.get(action));
        if (value != null) {
          inBlock.add(action, value);
        }
      }
      if (!inBlock.isEmpty()) {
        values.add(Json.text(block.getAsJsonObject(), "block_id", ""), inBlock);
      }
    }
    return values;
  }

  /** What one element says when this was entered; null if it says nothing. */
  static @Nullable JsonObject value(JsonObject element, @Nullable String entered) {
    String type = Json.text(element, "type", "");
    return switch (type) {
      case "plain_text_input", "number_input", "email_text_input", "url_text_input" ->
          Json.object(
              "type",
              type,
              "value",
              entered == null ? Json.text(element, "initial_value") : entered);
      case "static_select", "radio_buttons", "overflow" ->
          Json.object("type", type, "selected_option", one(element, entered));
      case "checkboxes", "multi_static_select" ->
          Json.object("type", type, "selected_options", several(element, entered));
      case "datepicker" -> chosen(element, entered, "date");
      case "timepicker" -> chosen(element, entered, "time");
      case "channels_select" -> chosen(element, entered, "channel");
      case "conversations_select" -> chosen(element, entered, "conversation");
      case "users_select" -> chosen(element, entered, "user");
      default -> null;
    };
  }

  private static JsonObject chosen(JsonObject element, @Nullable String entered, String what) {
    return Json.object(
        "type",
        Json.text(element, "type"),
        "selected_" + what,
        entered == null ? Json.text(element, "initial_" + what) : entered);
  }

  private static @Nullable JsonObject one(JsonObject element, @Nullable String entered) {
    if (entered == null) {
      return element.get("initial_option") instanceof JsonObject initial ? initial : null;
    }
    return option(element, entered);
  }

  private static JsonArray several(JsonObject element, @Nullable String entered) {
    if (entered == null) {
      return Json.list(element, "initial_options");
    }
    JsonArray options = new JsonArray();
    for (String each : entered.split(",")) {
      if (!each.isBlank()) {
        options.add(option(element, each.strip()));
      }
    }
    return options;
  }

  /** The option of a value or label; it is an error to choose what is not offered. */
  private static JsonObject option(JsonObject element, String valueOrLabel) {
    return Json.everyObject(element)
        .filter(object -> object.has("value") && object.has("text"))
        .filter(option ->
            valueOrLabel.equals(Json.text(option, "value"))
                || valueOrLabel.equals(Elements.label(option)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no option " + valueOrLabel));
  }
}
