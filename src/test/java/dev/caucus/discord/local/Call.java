package dev.caucus.discord.local;

import com.google.gson.JsonElement;
import java.time.Instant;

/**
 * One call by the bot.
 *
 * @param method such as {@code POST}
 * @param route the path with its parameters' names, such as {@code /channels/{channel}/messages};
 *     the path itself if there is no such route
 * @param path the path as it was called, without {@code /api/v10}
 * @param body what was sent, {@link com.google.gson.JsonNull} if nothing
 * @param status of the answer
 */
public record Call(
    String method,
    String route,
    String path,
    JsonElement body,
    int status,
    JsonElement answer,
    Instant at) {

  /** Whether it was done. */
  public boolean ok() {
    return status < 300;
  }

  /** Discord's code for what was wrong with it; 0 if nothing, or if there is none. */
  public int error() {
    return answer.isJsonObject() && answer.getAsJsonObject().has("code")
        ? answer.getAsJsonObject().get("code").getAsInt()
        : 0;
  }

  @Override
  public String toString() {
    return "%s %s: %d%s".formatted(method, path, status, ok() ? "" : " " + answer);
  }
}
