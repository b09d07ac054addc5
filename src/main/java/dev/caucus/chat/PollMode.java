package dev.caucus.chat;

/** How a ballot of a poll is filled in. */
public enum PollMode {

  /** One option. */
  SINGLE,

  /** Several options, up to a number that the poll sets. */
  MULTIPLE,

  /** Options in the order in which the voter prefers them. */
  RANKED
}
