package dev.caucus.slack.local;

import java.time.Instant;

/**
 * Something that the bot did for everybody or one person to see.
 *
 * @param number counts all answers since the start
 * @param via the method, or {@code response_url}, or {@code acknowledgement}
 * @param message the message afterwards; for a removed one, as it was
 */
public record Answer(long number, Kind kind, String via, Message message, Instant at) {

  /** What it did. */
  public enum Kind {
    /** Wrote a message, for everybody or for one person. */
    POST,
    /** Put another message in the place of one. */
    UPDATE,
    /** Removed a message. */
    DELETE
  }
}
