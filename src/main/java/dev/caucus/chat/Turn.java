package dev.caucus.chat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One thing that a person did in a conversation. */
public sealed interface Turn {

  /** Where the turn comes from. */
  Origin origin();

  /** The same turn for somebody who need not ask any more whether it comes for the first time. */
  default Turn withoutEvent() {
    return withEvent(null);
  }

  /** The same turn under another name of the event. */
  default Turn withEvent(@Nullable String event) {
    Origin from =
        new Origin(origin().conversation(), origin().participant(), event, origin().channel());
    return switch (this) {
      case Said(var origin, var text) -> new Said(from, text);
      case Overheard(var origin, var text, var conversing) -> new Overheard(from, text, conversing);
      case Commanded(var origin, var command, var arguments) ->
          new Commanded(from, command, arguments);
      case Chose(var origin, var token) -> new Chose(from, token);
      case Submitted(var origin, var form, var values) -> new Submitted(from, form, values);
    };
  }

  /** What a typed line means: a command where it begins with a slash and a name, else a message. */
  static Turn typed(Origin origin, String line) {
    Matcher command = TYPED_COMMAND.matcher(line.strip());
    if (!command.matches()) {
      return new Said(origin, line);
    }
    String arguments = command.group("arguments") == null ? "" : command.group("arguments");
    return new Commanded(origin, command.group("name").toLowerCase(Locale.ROOT), arguments.strip());
  }

  /** A slash, a name, and possibly something after it. */
  Pattern TYPED_COMMAND =
      Pattern.compile("/(?<name>\\p{L}[\\p{L}\\p{N}_-]*)(?:\\s+(?<arguments>.*))?", Pattern.DOTALL);

  /**
   * Where a turn comes from.
   *
   * @param event the platform's id of the event, by which a redelivery is recognised; null where
   *     the platform has none
   * @param channel the channel in which the conversation takes place, for instance the one around a
   *     thread, as the platform names it; null where there is none, as on a page
   */
  record Origin(
      ConversationRef conversation,
      Participant participant,
      @Nullable String event,
      @Nullable String channel) {

    /** A turn that takes place in no channel. */
    public Origin(ConversationRef conversation, Participant participant, @Nullable String event) {
      this(conversation, participant, event, null);
    }
  }

  /** Somebody wrote a message to the bot. */
  record Said(Origin origin, String text) implements Turn {}

  /**
   * Somebody wrote a message to nobody in particular, or to somebody else.
   *
   * @param conversing whether the bot takes part in the conversation, so that the message may well
   *     be meant for it
   */
  record Overheard(Origin origin, String text, boolean conversing) implements Turn {}

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
