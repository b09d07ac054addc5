package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord accepts as buttons, menus and inputs. */
final class OperableLimits {

  private static final int PREMIUM_STYLE = 6;

  private static final int MOST_BOXES = 10;

  private final FormErrors errors;
  private final Set<String> customIds;

  /** With the custom ids so far, which may not be repeated. */
  OperableLimits(FormErrors errors, Set<String> customIds) {
    this.errors = errors;
    this.customIds = customIds;
  }

  void button(JsonObject button, String place) {
    int style = Json.number(button, "style", 0);
    if (style < 1 || style > PREMIUM_STYLE) {
      errors.add(place + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
    }
    errors.length(place + ".label", Json.text(button, "label", ""), 0, 80);
    if (style != PREMIUM_STYLE && Components.label(button).isBlank()) {
      errors.add(place, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji");
    }
    if (style == Components.LINK_STYLE) {
      link(button, place);
    } else {
      customId(button, place);
    }
  }

  private void link(JsonObject button, String place) {
    String url = Json.text(button, "url", "");
    errors.length(place + ".url", url, 1, 512);
    if (!url.matches("(https?|discord)://.+")) {
      errors.add(place + ".url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
    }
    if (button.has("custom_id")) {
      errors.add(
          place,
          "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
          "Either a custom id or a URL");
    }
  }

  void customId(JsonObject component, String place) {
    String customId = Components.customId(component);
    errors.length(place + ".custom_id", customId, 1, 100);
    if (!customIds.add(customId)) {
      errors.add(
          place + ".custom_id",
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated");
    }
  }

  void menu(JsonObject menu, String place) {
    customId(menu, place);
    errors.length(place + ".placeholder", Json.text(menu, "placeholder", ""), 0, 150);
    int least = Json.number(menu, "min_values", 1);
    int most = Json.number(menu, "max_values", 1);
    if (least < 0 || least > 25 || most < 1 || most > 25 || least > most) {
      errors.add(place + ".max_values", "BASE_TYPE_BAD_RANGE", "Least and most do not fit");
    }
    if (Components.type(menu) == Components.STRING_SELECT) {
      options(Json.objects(Json.list(menu, "options")).toList(), most, place + ".options");
    }
  }

  /** Boxes to tick in a form. */
  void boxes(JsonObject boxes, String place) {
    customId(boxes, place);
    List<JsonObject> options = Json.objects(Json.list(boxes, "options")).toList();
    int least = Json.number(boxes, "min_values", 1);
    int most = Json.number(boxes, "max_values", options.size());
    boolean required = !"false".equals(Json.text(boxes, "required"));
    if (least < 0 || least > most || most > MOST_BOXES || (required && least == 0)) {
      errors.add(place + ".max_values", "BASE_TYPE_BAD_RANGE", "Least and most do not fit");
    }
    errors.size(place + ".options", options.size(), 1, MOST_BOXES);
    options(options, most, place + ".options");
  }

  private void options(List<JsonObject> options, int most, String place) {
    errors.size(place, options.size(), 1, 25);
    if (most > options.size()) {
      errors.add(place, "SELECT_COMPONENT_TOO_FEW_OPTIONS", "Fewer options than may be chosen");
    }
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      String at = place + "." + i;
      String value = Json.text(options.get(i), "value", "");
      errors.length(at + ".label", Json.text(options.get(i), "label", ""), 1, 100);
      errors.length(at + ".value", value, 1, 100);
      errors.length(at + ".description", Json.text(options.get(i), "description", ""), 0, 100);
      if (!values.add(value)) {
        errors.add(
            at + ".value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }
}
