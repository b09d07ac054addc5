package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * One call of a method by the app, or of a response address.
 *
 * @param method as Slack names it, or {@code response_url}
 * @param caller whose token it came with: a workspace's id, {@code app}, or nothing that is known
 * @param arguments without the token
 * @param status of the answer in HTTP
 */
public record Call(
    String method, String caller, JsonObject arguments, int status, JsonObject answer, Instant at) {

  /** Whether it was done. */
  public boolean ok() {
    return Json.isTrue(answer, "ok");
  }

  /** What was wrong with it; empty if nothing. */
  public String error() {
    return Json.text(answer, "error", "");
  }

  @Override
  public String toString() {
    return "%s by %s: %d %s".formatted(method, caller, status, ok() ? "ok" : error());
  }
}
