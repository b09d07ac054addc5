package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds in blocks what a person can operate and read. */
final class Elements {

  private static final Set<String> OPERABLE =
      Set.of(
          "button",
          "static_select",
          "multi_static_select",
          "radio_buttons",
          "checkboxes",
          "overflow",
          "plain_text_input",
          "users_select",
          "channels_select",
          "conversations_select",
          "datepicker",
          "timepicker");

  private Elements() {}

  static List<JsonObject> of(JsonArray blocks) {
    return Json.everyObject(blocks).filter(object -> object.has("action_id")).toList();
  }

  /** By action id, by what stands on it, or by value; the first that fits, in this order. */
  static Optional<JsonObject> find(JsonArray blocks, String name) {
    List<JsonObject> all = of(blocks);
    return first(all, element -> name.equals(Json.text(element, "action_id")))
        .or(() -> first(all, element -> name.equals(label(element))))
        .or(() -> first(all, element -> name.equals(Json.text(element, "value"))));
  }

  private static Optional<JsonObject> first(
      List<JsonObject> elements, Predicate<JsonObject> condition) {
    return elements.stream().filter(condition).findFirst();
  }

  static String label(JsonObject element) {
    return Json.text(Json.child(element, "text"), "text", "");
  }

  /** The block that holds an element, for its id; another block may hold an equal one. */
  @SuppressWarnings("ReferenceEquality")
  static JsonObject blockOf(JsonArray blocks, JsonObject element) {
    return Json.objects(blocks)
        .filter(block -> Json.everyObject(block).anyMatch(inner -> inner == element))
        .findFirst()
        .orElseGet(JsonObject::new);
  }

  /** A copy in which every block and element has an id, as Slack gives them one. */
  static JsonArray named(JsonArray blocks, Ids ids) {
    JsonArray copy = blocks.deepCopy();
    Json.objects(copy)
        .filter(block -> !block.has("block_id"))
        .forEach(block -> block.addProperty("block_id", Long.toString(ids.number(), 36)));
    Json.everyObject(copy)
        .filter(object -> OPERABLE.contains(Json.text(object, "type", "")))
        .filter(element -> !element.has("action_id"))
        .forEach(element -> element.addProperty("action_id", Long.toString(ids.number(), 36)));
    return copy;
  }

  static String readable(JsonArray blocks) {
    return Json.everyObject(blocks)
        .map(object -> object.get("text"))
        .filter(text -> text != null && text.isJsonPrimitive())
        .map(JsonElement::getAsString)
        .collect(Collectors.joining("\n"));
  }
}
