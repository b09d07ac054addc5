package dev.caucus.chat;

/** Where a poll stands. */
public enum PollState {
  /** It opens later. */
  SCHEDULED,
  /** Ballots are taken. */
  OPEN,
  /** The result stands. */
  CLOSED
}
