package dev.caucus.discord.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.Map;

/** What a call is answered with; {@link JsonNull} for no body. */
record Reply(int status, JsonElement body, Map<String, String> headers) {

  Reply(int status, JsonElement body) {
    this(status, body, Map.of());
  }

  static Reply ok(JsonElement body) {
    return new Reply(200, body);
  }

  static Reply nothing() {
    return new Reply(204, JsonNull.INSTANCE);
  }
}
