package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A form that the bot opened for somebody.
 *
 * @param source the interaction it was opened by
 * @param json as the bot sent it
 */
public record Form(Interaction source, JsonObject json) {

  /** How the bot knows it. */
  public String customId() {
    return Json.text(json, "custom_id", "");
  }

  /** What stands above it. */
  public String title() {
    return Json.text(json, "title", "");
  }

  /** The custom ids of what can be filled in, in their order. */
  public List<String> fields() {
    return inputs().stream().map(Components::customId).toList();
  }

  private List<JsonObject> inputs() {
    return Components.all(json).stream().filter(each -> each.has("custom_id")).toList();
  }

  /** What is submitted when this was entered, by custom id or label. */
  JsonArray submitted(Map<String, String> entered) {
    JsonArray components = Components.numbered(Json.list(json, "components"));
    JsonArray submitted = new JsonArray();
    for (JsonObject component : Json.objects(components).toList()) {
      submitted.add(filled(component, entered));
    }
    return submitted;
  }

  private static JsonObject filled(JsonObject component, Map<String, String> entered) {
    JsonObject shell = Json.object("type", Components.type(component), "id", component.get("id"));
    return switch (Components.type(component)) {
      case Components.ROW ->
          Json.with(
              shell,
              "components",
              Json.objects(Json.list(component, "components"))
                  .map(input -> value(input, Json.text(input, "label", ""), entered))
                  .toList());
      case Components.LABEL ->
          Json.with(
              shell,
              "component",
              value(
                  Json.child(component, "component"), Json.text(component, "label", ""), entered));
      default -> shell;
    };
  }

  private static JsonObject value(JsonObject input, String label, Map<String, String> entered) {
    String customId = Components.customId(input);
    String given = entered.getOrDefault(customId, entered.get(label));
    JsonObject answer =
        Json.object("type", Components.type(input), "id", input.get("id"), "custom_id", customId);
    boolean required = !"false".equals(Json.text(input, "required"));
    if (Components.isMenu(input) || Components.type(input) == Components.CHECKBOXES) {
      List<String> values =
          given == null ? Menus.picked(input) : given.isEmpty() ? List.of() : picked(input, given);
      refuseUnless(!required || !values.isEmpty(), label + " has to be chosen");
      return Json.with(answer, "values", values);
    }
    String text = given == null ? Json.text(input, "value", "") : given;
    int length = text.codePointCount(0, text.length());
    refuseUnless(!required || length > 0, label + " has to be filled in");
    refuseUnless(length <= Json.number(input, "max_length", 4000), label + " is too long");
    refuseUnless(
        length == 0 || length >= Json.number(input, "min_length", 0), label + " is too short");
    return Json.with(answer, "value", text);
  }

  /** Several are entered with commas between them. */
  private static List<String> picked(JsonObject input, String given) {
    List<String> all =
        Components.isOfSeveral(input) && !Menus.has(input, given)
            ? List.of(given.split("\\s*,\\s*"))
            : List.of(given);
    return Menus.values(input, all);
  }

  private static void refuseUnless(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
