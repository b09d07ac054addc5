package dev.caucus.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a person did in a conversation. */
public sealed interface Turn {

  /** Where the turn comes from. */
  Origin origin();

  /**
   * Where a turn comes from.
   *
   * @param event the platform's id of the event, by which a redelivery is recognised; null where
   *     the platform has none
   */
  record Origin(ConversationRef conversation, Participant participant, @Nullable String event) {}

  /** Somebody wrote a message. */
  record Said(Origin origin, String text) implements Turn {}

  /**
   * Somebody gave a command.
   *
   * @param command its name without the slash, in lower case
   * @param arguments what followed the name, possibly empty
   */
  record Commanded(Origin origin, String command, String arguments) implements Turn {}

  /**
   * Somebody pressed a button or picked from a menu.
   *
   * @param token the {@link Choice#token()}, which anybody may have forged
   */
  record Chose(Origin origin, String token) implements Turn {}

  /** Somebody sent a form. */
  record Submitted(Origin origin, String form, Map<String, String> values) implements Turn {}
}
