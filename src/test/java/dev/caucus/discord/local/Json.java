package dev.caucus.discord.local;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes and reads JSON in few words. */
final class Json {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Json() {}

  /** An object of names and values in turn; what is null is left out. */
  static JsonObject object(@Nullable Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        object.add(String.valueOf(namesAndValues[i]), element(value));
      }
    }
    return object;
  }

  static JsonArray array(Collection<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(element(value)));
    return array;
  }

  private static JsonElement element(Object value) {
    return switch (value) {
      case JsonElement json -> json;
      case Boolean flag -> new JsonPrimitive(flag);
      case Number number -> new JsonPrimitive(number);
      case Collection<?> values -> array(values);
      default -> new JsonPrimitive(value.toString());
    };
  }

  static JsonObject with(JsonObject object, @Nullable Object... namesAndValues) {
    JsonObject copy = object.deepCopy();
    for (Map.Entry<String, JsonElement> entry : object(namesAndValues).entrySet()) {
      copy.add(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  static JsonPrimitive text(String text) {
    return new JsonPrimitive(text);
  }

  static JsonPrimitive flag(boolean flag) {
    return new JsonPrimitive(flag);
  }

  static JsonElement parseAny(String json) {
    return JsonParser.parseString(json);
  }

  static JsonObject parse(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  static String write(JsonElement json) {
    return GSON.toJson(json);
  }

  static @Nullable String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
  }

  static String text(JsonObject object, String name, String otherwise) {
    String value = text(object, name);
    return value == null ? otherwise : value;
  }

  static int number(JsonObject object, String name, int otherwise) {
    String value = text(object, name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  static boolean isTrue(JsonObject object, String name) {
    return "true".equals(text(object, name));
  }

  /** The object of that name; an empty one if there is none. */
  static JsonObject child(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject child ? child : new JsonObject();
  }

  /** The list of that name; an empty one if there is none. */
  static JsonArray list(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray list ? list : new JsonArray();
  }

  static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  /** The texts in a list, whether they stand there as texts or as numbers. */
  static List<String> texts(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }
}
