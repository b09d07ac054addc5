package dev.caucus.web;

import dev.caucus.chat.Turn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/turns}: a text, the token of a choice, or a form. */
record TurnRequest(
    @Nullable String conversation,
    @Nullable Sender participant,
    @Nullable String text,
    @Nullable String choice,
    @Nullable String form,
    @Nullable Map<String, @Nullable String> values) {

  /**
   * Who sends the turn.
   *
   * @param zone the time zone, as an IANA id such as {@code Europe/Berlin} or as an offset
   */
  record Sender(@Nullable String id, @Nullable String name, @Nullable String zone) {}

  Turn toTurn(@Nullable String event) {
    return new IncomingTurn(
            "http",
            conversation,
            participant == null ? null : participant.id(),
            participant == null ? null : participant.name(),
            participant == null ? null : participant.zone(),
            text,
            choice,
            form,
            values,
            event)
        .read();
  }
}
