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

  private static String value(JsonObject menu, String wanted) {
    if (Components.type(menu) != Components.STRING_SELECT) {
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
