package dev.caucus.discord.local;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the bot did for everybody or one person to see.
 *
 * @param number counts all answers since the start
 * @param message the message afterwards, for a removed one as it was; null for forms and choices
 */
public record Answer(long number, Kind kind, @Nullable Message message, Instant at) {

  /** What it did. */
  public enum Kind {
    /** Wrote a message, for everybody or for one person. */
    POST,
    /** Changed a message that could be seen already. */
    UPDATE,
    /** Removed a message. */
    DELETE,
    /** Opened a form. */
    FORM,
    /** Offered choices for what somebody is typing. */
    CHOICES
  }
}
