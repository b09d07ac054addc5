package dev.caucus.discord.components;

/** What is offered below a reply. */
public enum Offer {
  /** Saying whether an answer was helpful. */
  RATE,
  /** Showing an answer to the whole channel. */
  SHARE,
  /** Removing an answer. */
  DELETE,
  /** Answering a dialogue's question in own words, in a form. */
  OWN_WORDS
}
