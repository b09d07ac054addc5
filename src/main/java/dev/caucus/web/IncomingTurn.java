package dev.caucus.web;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Wording;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    @Nullable String zone,
    @Nullable String text,
    @Nullable String choice,
    @Nullable String form,
    @Nullable Map<String, @Nullable String> values,
    @Nullable String event) {

  /** The longest text of a turn, in characters (code points). */
  static final int TEXT_LIMIT = 4_000;

  /** The longest id of a conversation, a participant or an event, in characters. */
  static final int ID_LIMIT = 200;

  /** The most values of a form, which is far more than any has. */
  static final int MOST_VALUES = 50;

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
                id("participant.id", participant),
                name == null ? null : wellFormed(name),
                zone == null || zone.isBlank() ? null : zone(zone.strip())),
            event == null || event.isBlank() ? null : id("Idempotency-Key", event));
    if (Stream.of(text, choice, form).filter(Objects::nonNull).count() != 1) {
      throw new BadTurn(Wording.say("web.bad-turn.one-of"));
    }
    if (values != null && form == null) {
      throw new BadTurn(Wording.say("web.bad-turn.values-without-form"));
    }
    if (form != null) {
      return new Turn.Submitted(origin, id("form", form), filledIn());
    }
    return text == null ? new Turn.Chose(origin, wellFormed(choice)) : written(origin, text);
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      String shown = wellFormed(zone.substring(0, Math.min(zone.length(), ID_LIMIT)));
      throw new BadTurn(Wording.say("web.bad-turn.zone", shown));
    }
  }

  private Map<String, String> filledIn() {
    Map<String, String> filled = new LinkedHashMap<>();
    if (values == null) {
      return filled;
    }
    if (values.size() > MOST_VALUES) {
      throw new BadTurn(Wording.say("web.bad-turn.too-many-values", values.size(), MOST_VALUES));
    }
    values.forEach((field, value) -> {
      String named = id("values", field);
      int length = value == null ? 0 : value.codePointCount(0, value.length());
      if (length > TEXT_LIMIT) {
        throw new BadTurn(Wording.say("web.bad-turn.value-too-long", named, length, TEXT_LIMIT));
      }
      filled.put(named, wellFormed(value));
    });
    return filled;
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
