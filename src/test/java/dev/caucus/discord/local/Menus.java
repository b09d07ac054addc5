package dev.caucus.discord.local;

import com.google.gson.JsonObject;
import java.util.List;

/** What can be chosen in a menu. */
final class Menus {

  private Menus() {}

  /** The values of options by their labels or values; refuses what a person could not choose. */
  static List<String> values(JsonObject menu, List<String> labelsOrValues) {
    int least = Json.number(menu, "min_values", 1);
    int most = Json.number(menu, "max_values", 1);
    if (labelsOrValues.size() < least || labelsOrValues.size() > most) {
      throw new IllegalArgumentException("choose between " + least + " and " + most);
    }
    return labelsOrValues.stream().map(each -> value(menu, each)).toList();
  }

  /** The values of what is picked already. */
  static List<String> picked(JsonObject menu) {
    return Json.objects(Json.list(menu, "options"))
        .filter(option -> Json.isTrue(option, "default"))
        .map(option -> Json.text(option, "value", ""))
        .toList();
  }

  /** Whether there is an option of that label or value. */
  static boolean has(JsonObject menu, String wanted) {
    return Json.objects(Json.list(menu, "options"))
        .anyMatch(option ->
            wanted.equals(Json.text(option, "value")) || wanted.equals(Json.text(option, "label")));
  }

  private static String value(JsonObject menu, String wanted) {
    if (!menu.has("options")) {
      return wanted;
    }
    return Json.objects(Json.list(menu, "options"))
        .filter(option ->
            wanted.equals(Json.text(option, "value")) || wanted.equals(Json.text(option, "label")))
        .map(option -> Json.text(option, "value", ""))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no option " + wanted));
  }
}
