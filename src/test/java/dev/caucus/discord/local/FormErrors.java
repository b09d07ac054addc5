package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Gathers what is wrong with a body, by the place in it, as Discord reports it. */
final class FormErrors {

  private final JsonObject errors = new JsonObject();

  /** Notes a fault at a place such as {@code embeds.0.description}. */
  void add(String place, String code, String message) {
    JsonObject at = errors;
    for (String step : place.split("\\.")) {
      if (!step.isEmpty()) {
        if (!at.has(step)) {
          at.add(step, new JsonObject());
        }
        at = at.getAsJsonObject(step);
      }
    }
    if (!at.has("_errors")) {
      at.add("_errors", new JsonArray());
    }
    at.getAsJsonArray("_errors").add(Json.object("code", code, "message", message));
  }

  /** Notes a text that is too long or too short. */
  void length(String place, String text, int least, int most) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      add(place, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
    } else if (length < least) {
      add(place, "BASE_TYPE_MIN_LENGTH", "Must be " + least + " or more in length.");
    }
  }

  /** Notes a list with too many or too few entries. */
  void size(String place, int size, int least, int most) {
    if (size < least || size > most) {
      add(
          place,
          "BASE_TYPE_BAD_LENGTH",
          "Must be between " + least + " and " + most + " in length.");
    }
  }

  void required(String place) {
    add(place, "BASE_TYPE_REQUIRED", "This field is required");
  }

  boolean isEmpty() {
    return errors.isEmpty();
  }

  /** Refuses the body if anything was noted. */
  void refuse() {
    if (!isEmpty()) {
      throw refusal();
    }
  }

  private Refusal refusal() {
    return new Refusal(
        400, Json.object("message", "Invalid Form Body", "code", 50035, "errors", errors));
  }

  /** The refusal for one fault. */
  static Refusal one(String place, String code, String message) {
    FormErrors errors = new FormErrors();
    errors.add(place, code, message);
    return errors.refusal();
  }
}
