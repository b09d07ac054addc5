package dev.caucus.discord.local;

import com.google.gson.JsonObject;

/** What a call is answered with instead of what it asked for. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient JsonObject answer;

  Refusal(int status, int code, String message) {
    this(status, Json.object("message", message, "code", code));
  }

  Refusal(int status, JsonObject answer) {
    super(Json.text(answer, "message"));
    this.status = status;
    this.answer = answer;
  }

  static Refusal notFound() {
    return new Refusal(404, 0, "404: Not Found");
  }

  static Refusal unauthorized() {
    return new Refusal(401, 0, "401: Unauthorized");
  }

  static Refusal unknownChannel() {
    return new Refusal(404, 10003, "Unknown Channel");
  }

  static Refusal unknownMessage() {
    return new Refusal(404, 10008, "Unknown Message");
  }

  static Refusal unknownWebhook() {
    return new Refusal(404, 10015, "Unknown Webhook");
  }

  static Refusal missingAccess() {
    return new Refusal(403, 50001, "Missing Access");
  }

  static Refusal missingPermissions() {
    return new Refusal(403, 50013, "Missing Permissions");
  }

  Reply reply() {
    return new Reply(status, answer);
  }
}
