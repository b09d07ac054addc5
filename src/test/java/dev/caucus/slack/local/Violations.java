package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects which limits blocks exceed, each with its place. */
final class Violations {

  private final List<String> found = new ArrayList<>();

  void add(String place, String what) {
    found.add("%s [json-pointer:%s]".formatted(what, place));
  }

  /** Holds a plain string to a length; there need not be one. */
  void length(String place, JsonObject in, String name, int most) {
    String value = Json.text(in, name);
    if (value != null) {
      length(place + "/" + name, value, most);
    }
  }

  private void length(String place, String value, int most) {
    if (value.isEmpty()) {
      add(place, "must be more than 0 characters");
    }
    if (value.length() > most) {
      add(place, "must be less than %d characters".formatted(most + 1));
    }
  }

  /** Holds a text object to a length and, where it must be plain, to that. */
  void text(String place, @Nullable JsonObject text, int most, boolean plain) {
    if (text == null) {
      add(place, "missing required field");
      return;
    }
    String type = Json.text(text, "type", "");
    if (!type.equals("plain_text") && (plain || !type.equals("mrkdwn"))) {
      add(place + "/type", "unsupported type: " + type);
    }
    length(place + "/text", Json.text(text, "text", ""), most);
  }

  void optionalText(String place, JsonObject in, String name, int most) {
    if (in.get(name) instanceof JsonObject text) {
      text(place + "/" + name, text, most, true);
    }
  }

  void count(String place, JsonArray list, int least, int most) {
    if (list.size() < least) {
      add(place, "no fewer than %d items allowed".formatted(least));
    }
    if (list.size() > most) {
      add(place, "no more than %d items allowed".formatted(most));
    }
  }

  /** Finds an id that stands twice. */
  void distinct(String place, List<JsonObject> objects, String name) {
    Set<String> seen = new HashSet<>();
    for (JsonObject object : objects) {
      String id = Json.text(object, name);
      if (id != null && !seen.add(id)) {
        add(place, "`%s` already exists: %s".formatted(name, id));
      }
    }
  }

  List<String> all() {
    return List.copyOf(found);
  }
}
