package dev.caucus.slack.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a method was called with, whether it came as a form or as JSON. */
record Arguments(JsonObject json) {

  static Arguments read(@Nullable String contentType, String body, @Nullable String query) {
    JsonObject all = form(query == null ? "" : query);
    boolean isJson = contentType != null && contentType.startsWith("application/json");
    JsonObject inBody = isJson && !body.isBlank() ? Json.parse(body) : form(isJson ? "" : body);
    inBody.entrySet().forEach(entry -> all.add(entry.getKey(), entry.getValue()));
    return new Arguments(all);
  }

  static JsonObject form(String form) {
    JsonObject values = new JsonObject();
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.addProperty(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Nullable String text(String name) {
    return Json.text(json, name);
  }

  String text(String name, String otherwise) {
    return Json.text(json, name, otherwise);
  }

  /** An argument that the method cannot do without. */
  String required(String name, String error) {
    String value = text(name);
    if (value == null || value.isBlank()) {
      throw new Refusal(error);
    }
    return value;
  }

  String required(String name) {
    return required(name, "invalid_arguments");
  }

  /** Blocks or another list, which in a form is a string of JSON. */
  JsonArray list(String name, String error) {
    return structure(name, error) instanceof JsonArray list ? list : new JsonArray();
  }

  /** Whether a switch is on, which a form says with a number. */
  boolean isSet(String name) {
    String value = text(name, "0");
    return value.equals("1") || value.equals("true");
  }

  JsonObject object(String name, String error) {
    if (structure(name, error) instanceof JsonObject object) {
      return object;
    }
    throw new Refusal(error);
  }

  private @Nullable JsonElement structure(String name, String error) {
    JsonElement value = json.get(name);
    try {
      return value != null && value.isJsonPrimitive()
          ? JsonParser.parseString(value.getAsString())
          : value;
    } catch (JsonParseException e) {
      throw new Refusal(error);
    }
  }

  /** The same without the token, to be kept and shown. */
  JsonObject shown() {
    JsonObject shown = json.deepCopy();
    shown.remove("token");
    return shown;
  }
}
