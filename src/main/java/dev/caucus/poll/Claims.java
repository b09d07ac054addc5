package dev.caucus.poll;

import dev.caucus.chat.Turn;

/** Decides which of several deliveries of the same turn counts. */
@FunctionalInterface
public interface Claims {

  /**
   * Claims a turn, within the transaction that is under way if one is.
   *
   * @return true for the first caller only, and always for a turn without an event
   */
  boolean isFirst(Turn.Origin origin);
}
