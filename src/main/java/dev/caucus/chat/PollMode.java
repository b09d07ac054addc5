package dev.caucus.chat;

/** How many of a poll's options a ballot names, and what their order means. */
public enum PollMode {
  /** One option. */
  SINGLE,
  /** Several options, all alike. */
  MULTIPLE,
  /** Several options in the order of preference. */
  RANKED
}
