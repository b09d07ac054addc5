package dev.caucus.slack.blockkit;

/** What is offered below an answer. */
public enum Offer {
  /** Saying whether it was helpful. */
  RATE,
  /** Showing it to the whole channel. */
  SHARE,
  /** Removing it. */
  DELETE
}
