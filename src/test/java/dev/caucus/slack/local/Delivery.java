package dev.caucus.slack.local;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;

/**
 * Something on its way to the app.
 *
 * @param acknowledged completes as the app acknowledges, or fails if it did not in time
 */
record Delivery(Kind kind, JsonObject payload, CompletableFuture<Acknowledgement> acknowledged) {

  /** How it is packed. */
  enum Kind {
    EVENT("events_api"),
    INTERACTION("interactive"),
    COMMAND("slash_commands");

    private final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }

    String envelope() {
      return envelope;
    }
  }

  static Delivery of(Kind kind, JsonObject payload) {
    return new Delivery(kind, payload, new CompletableFuture<>());
  }
}
