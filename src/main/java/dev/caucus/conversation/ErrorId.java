package dev.caucus.conversation;

import java.util.UUID;

/** Ties what a person was told to what the log says. */
public final class ErrorId {

  /** Short enough to read out, long enough not to repeat in one log. */
  private static final int LENGTH = 8;

  private ErrorId() {}

  /** An id that nothing else in a log has. */
  public static String next() {
    return UUID.randomUUID().toString().substring(0, LENGTH);
  }
}
