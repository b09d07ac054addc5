package dev.caucus.web;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A turn as somebody sent it, before it is known to be a good one.
 *
 * @param event what the sender calls this turn, so that sending it again does not repeat it
 */
record IncomingTurn(
    String platform,
    @Nullable String conversation,
    @Nullable String participant,
    @Nullable String name,
    @Nullable String text,
    @Nullable String choice,
    @Nullable String event) {

  /** The longest text of a turn, in characters (code points). */
  static final int TEXT_LIMIT = 4_000;

  /** The longest id of a conversation, a participant or an event, in characters. */
  static final int ID_LIMIT = 200;

  private static final int REPLACEMENT = 0xFFFD;

  /**
   * The turn that the sender meant.
   *
   * @throws BadTurn if it cannot be taken
   */
  Turn read() {
    Turn.Origin origin =
        new Turn.Origin(
            new ConversationRef(platform, id("conversation", conversation)),
            new Participant(
                id("participant.id", participant), name == null ? null : wellFormed(name)),
            event == null || event.isBlank() ? null : id("Idempotency-Key", event));
    if ((text == null) == (choice == null)) {
      throw new BadTurn(Wording.say("web.bad-turn.text-or-choice"));
    }
    return text == null ? new Turn.Chose(origin, wellFormed(choice)) : written(origin, text);
  }

  private static Turn written(Turn.Origin origin, String text) {
    int length = text.codePointCount(0, text.length());
    if (length > TEXT_LIMIT) {
      throw new BadTurn(Wording.say("web.bad-turn.text-too-long", length, TEXT_LIMIT));
    }
    return Turn.typed(origin, wellFormed(text));
  }

  private static String id(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new BadTurn(Wording.say("web.bad-turn.missing", field));
    }
    int length = value.codePointCount(0, value.length());
    if (length > ID_LIMIT) {
      throw new BadTurn(Wording.say("web.bad-turn.id-too-long", field, length, ID_LIMIT));
    }
    return wellFormed(value);
  }

  /** Half a character or a NUL can be neither stored nor sent back. */
  private static String wellFormed(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
