package dev.caucus.web;

import dev.caucus.chat.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What the composer, a suggestion or a choice sends.
 *
 * @param label what the person read on the button, where that is not what it sends
 */
record ChatForm(
    @Nullable String conversation,
    @Nullable String text,
    @Nullable String choice,
    @Nullable String label) {

  /** A browser without cookies is a new participant in each conversation. */
  Turn toTurn(@Nullable String participant) {
    String person = participant == null || participant.isBlank() ? conversation : participant;
    return new IncomingTurn("page", conversation, person, null, text, choice, null).read();
  }

  /** What stands in the bubble of the person. */
  String question() {
    String shown = label == null || label.isBlank() ? text : label;
    return shown == null ? "" : shown.strip();
  }
}
