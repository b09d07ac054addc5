package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Slack's limits of what can be operated: buttons, menus, inputs. */
final class ElementLimits {

  private static final int OPTION = 75;

  /** How many options each kind of list has at most. */
  private static final Map<String, Integer> OPTIONS =
      Map.of(
          "static_select", 100,
          "multi_static_select", 100,
          "radio_buttons", 10,
          "checkboxes", 10,
          "overflow", 5);

  private final Violations violations;

  ElementLimits(Violations violations) {
    this.violations = violations;
  }

  void check(String place, JsonArray elements) {
    for (int i = 0; i < elements.size(); i++) {
      check(place + "/" + i, elements.get(i).getAsJsonObject());
    }
  }

  void check(String place, JsonObject element) {
    String type = Json.text(element, "type", "");
    violations.length(place, element, "action_id", 255);
    violations.optionalText(place, element, "placeholder", 150);
    if (type.equals("button")) {
      button(place, element);
    }
    Integer most = OPTIONS.get(type);
    if (most != null) {
      lists(place, element, most);
    }
    if (type.equals("plain_text_input")) {
      input(place, element);
    }
    if (element.get("confirm") instanceof JsonObject confirm) {
      confirm(place + "/confirm", confirm);
    }
  }

  private void button(String place, JsonObject button) {
    violations.text(place + "/text", text(button, "text"), 75, true);
    violations.length(place, button, "url", 3_000);
    violations.length(place, button, "value", 2_000);
    violations.length(place, button, "accessibility_label", 75);
    String style = Json.text(button, "style");
    if (style != null && !List.of("primary", "danger").contains(style)) {
      violations.add(place + "/style", "invalid style: " + style);
    }
  }

  private void lists(String place, JsonObject element, int most) {
    JsonArray groups = Json.list(element, "option_groups");
    if (groups.isEmpty()) {
      options(place + "/options", Json.list(element, "options"), most);
    }
    violations.count(place + "/option_groups", groups, 0, 100);
    for (int i = 0; i < groups.size(); i++) {
      JsonObject group = groups.get(i).getAsJsonObject();
      String at = place + "/option_groups/" + i;
      violations.text(at + "/label", text(group, "label"), 75, true);
      options(at + "/options", Json.list(group, "options"), most);
    }
  }

  private void options(String place, JsonArray options, int most) {
    violations.count(place, options, 1, most);
    for (int i = 0; i < options.size(); i++) {
      JsonObject option = options.get(i).getAsJsonObject();
      String at = place + "/" + i;
      violations.text(at + "/text", text(option, "text"), OPTION, false);
      violations.length(at, option, "value", OPTION);
      if (option.get("description") instanceof JsonObject description) {
        violations.text(at + "/description", description, OPTION, false);
      }
    }
  }

  private void input(String place, JsonObject input) {
    String longest = Json.text(input, "max_length");
    if (longest != null && Integer.parseInt(longest) > 3_000) {
      violations.add(place + "/max_length", "must be at most 3000");
    }
  }

  private void confirm(String place, JsonObject confirm) {
    violations.text(place + "/title", text(confirm, "title"), 100, true);
    violations.text(place + "/text", text(confirm, "text"), 300, false);
    violations.optionalText(place, confirm, "confirm", 30);
    violations.optionalText(place, confirm, "deny", 30);
  }

  private static @Nullable JsonObject text(JsonObject in, String name) {
    return in.has(name) ? Json.child(in, name) : null;
  }
}
