package dev.caucus.poll;

import java.util.UUID;

/** Ids of polls and drafts. */
final class Ids {

  /** Short enough for a token, long enough never to meet twice. */
  static final int LENGTH = 12;

  private Ids() {}

  static String next() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH);
  }
}
