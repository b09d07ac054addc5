package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** What Discord accepts as embeds. */
final class EmbedLimits {

  private static final int TOTAL = 6_000;

  private EmbedLimits() {}

  static void check(JsonArray embeds, String place, FormErrors errors) {
    errors.size(place, embeds.size(), 0, 10);
    int total = 0;
    List<JsonObject> all = Json.objects(embeds).toList();
    for (int i = 0; i < all.size(); i++) {
      total += check(all.get(i), place + "." + i, errors);
    }
    if (total > TOTAL) {
      errors.add(place, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + TOTAL);
    }
  }

  private static int check(JsonObject embed, String place, FormErrors errors) {
    int total = text(embed, "title", 256, place, errors);
    total += text(embed, "description", 4_096, place, errors);
    total += text(Json.child(embed, "footer"), "text", 2_048, place + ".footer", errors);
    total += text(Json.child(embed, "author"), "name", 256, place + ".author", errors);
    List<JsonObject> fields = Json.objects(Json.list(embed, "fields")).toList();
    errors.size(place + ".fields", fields.size(), 0, 25);
    for (int i = 0; i < fields.size(); i++) {
      String at = place + ".fields." + i;
      total += required(fields.get(i), "name", 256, at, errors);
      total += required(fields.get(i), "value", 1_024, at, errors);
    }
    return total;
  }

  private static int required(
      JsonObject object, String name, int most, String place, FormErrors errors) {
    if (Json.text(object, name, "").isBlank()) {
      errors.required(place + "." + name);
    }
    return text(object, name, most, place, errors);
  }

  private static int text(
      JsonObject object, String name, int most, String place, FormErrors errors) {
    String text = Json.text(object, name, "");
    errors.length(place + "." + name, text, 0, most);
    return text.codePointCount(0, text.length());
  }
}
