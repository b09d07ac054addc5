package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord accepts as a form. */
public final class FormLimits {

  private static final int MOST_TEXT = 4_000;

  private final FormErrors errors = new FormErrors();
  private final Set<String> customIds = new HashSet<>();

  private FormLimits() {}

  /** Checks the data of a form. */
  public static void check(JsonObject form) {
    new FormLimits().form(form);
  }

  private void form(JsonObject form) {
    errors.length("data.title", Json.text(form, "title", ""), 1, 45);
    errors.length("data.custom_id", Components.customId(form), 1, 100);
    List<JsonObject> parts = Json.objects(Json.list(form, "components")).toList();
    errors.size("data.components", parts.size(), 1, 5);
    for (int i = 0; i < parts.size(); i++) {
      part(parts.get(i), "data.components." + i);
    }
    errors.refuse();
  }

  private void part(JsonObject part, String place) {
    switch (Components.type(part)) {
      case Components.ROW -> row(part, place);
      case Components.LABEL -> label(part, place);
      case Components.TEXT ->
          errors.length(place + ".content", Json.text(part, "content", ""), 1, MOST_TEXT);
      default -> errors.add(place + ".type", "UNION_TYPE_CHOICES", "No such component in a form");
    }
  }

  private void row(JsonObject row, String place) {
    List<JsonObject> inputs = Json.objects(Json.list(row, "components")).toList();
    errors.size(place + ".components", inputs.size(), 1, 1);
    for (JsonObject input : inputs) {
      errors.length(place + ".components.0.label", Json.text(input, "label", ""), 1, 45);
      text(input, place + ".components.0");
    }
  }

  private void label(JsonObject label, String place) {
    errors.length(place + ".label", Json.text(label, "label", ""), 1, 45);
    errors.length(place + ".description", Json.text(label, "description", ""), 0, 100);
    JsonObject input = Json.child(label, "component");
    if (Components.isMenu(input)) {
      new OperableLimits(errors, customIds).menu(input, place + ".component");
    } else if (Components.type(input) == Components.TEXT_INPUT) {
      text(input, place + ".component");
    } else if (Components.type(input) == Components.CHECKBOXES) {
      new OperableLimits(errors, customIds).boxes(input, place + ".component");
    } else if (!input.has("custom_id")) {
      errors.required(place + ".component");
    }
  }

  private void text(JsonObject input, String place) {
    if (Components.type(input) != Components.TEXT_INPUT) {
      errors.add(place + ".type", "UNION_TYPE_CHOICES", "Not a text input");
    }
    new OperableLimits(errors, customIds).customId(input, place);
    int style = Json.number(input, "style", 0);
    if (style != 1 && style != 2) {
      errors.add(place + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2}.");
    }
    int least = Json.number(input, "min_length", 0);
    int most = Json.number(input, "max_length", MOST_TEXT);
    if (least < 0 || most < 1 || most > MOST_TEXT || least > most) {
      errors.add(place + ".max_length", "NUMBER_TYPE_MAX", "Lengths do not fit");
    }
    errors.length(place + ".value", Json.text(input, "value", ""), 0, most);
    errors.length(place + ".placeholder", Json.text(input, "placeholder", ""), 0, 100);
  }
}
