package dev.caucus.web;

import dev.caucus.chat.Turn;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/turns}: a text, or the token of a choice. */
record TurnRequest(
    @Nullable String conversation,
    @Nullable Sender participant,
    @Nullable String text,
    @Nullable String choice) {

  /** Who sends the turn. */
  record Sender(@Nullable String id, @Nullable String name) {}

  Turn toTurn(@Nullable String event) {
    return new IncomingTurn(
            "http",
            conversation,
            participant == null ? null : participant.id(),
            participant == null ? null : participant.name(),
            text,
            choice,
            event)
        .read();
  }
}
