package dev.caucus.discord.local;

import java.time.Duration;

/**
 * The first that the bot let hear of itself in answer to a deed.
 *
 * @param latency from the deed until the response came in
 */
public record Response(Kind kind, Duration latency) {

  /** What it was. */
  public enum Kind {
    /** A message in the channel, in answer to a message. */
    MESSAGE(0),
    /** A reply to an interaction. */
    REPLY(4),
    /** The promise of a reply; people see the bot think. */
    DEFERRED_REPLY(5),
    /** The promise of an update; people see nothing. */
    DEFERRED_UPDATE(6),
    /** Another content for the message that was operated. */
    UPDATE(7),
    /** Choices for what somebody is typing. */
    CHOICES(8),
    /** A form to fill in. */
    FORM(9);

    private final int type;

    Kind(int type) {
      this.type = type;
    }

    int type() {
      return type;
    }

    static Kind ofType(int type) {
      for (Kind kind : values()) {
        if (kind.type == type && type != 0) {
          return kind;
        }
      }
      throw FormErrors.one("type", "BASE_TYPE_CHOICES", "Value must be one of {4, 5, 6, 7, 8, 9}.");
    }
  }
}
