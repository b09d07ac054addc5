package dev.caucus.discord.local;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A call as a route sees it.
 *
 * @param parameters what stands in the path for the route's parameters, in their order
 * @param body what was sent; {@link com.google.gson.JsonNull} if nothing
 * @param files the files that came with it
 */
record Request(
    List<String> parameters, Map<String, String> query, JsonElement body, List<Upload> files) {

  String parameter(int number) {
    return parameters.get(number);
  }

  /** The object that was sent; an empty one if none was. */
  JsonObject object() {
    return body instanceof JsonObject object ? object : new JsonObject();
  }

  JsonArray list() {
    return body instanceof JsonArray list ? list : new JsonArray();
  }

  boolean isAsked(String name) {
    return "true".equals(query.get(name));
  }
}
