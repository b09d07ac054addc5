package dev.caucus.slack.local;

import com.google.gson.JsonObject;

/** What a method answers instead of doing what it was asked for. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient JsonObject answer;

  Refusal(String error) {
    this(Json.object("ok", false, "error", error));
  }

  Refusal(JsonObject answer) {
    super(Json.text(answer, "error"));
    this.answer = answer;
  }

  JsonObject answer() {
    return answer;
  }
}
