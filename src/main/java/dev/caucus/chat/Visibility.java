package dev.caucus.chat;

/** Who sees a reply. */
public enum Visibility {
  /** Everybody in the conversation. */
  PUBLIC,
  /** Only the person whose turn it answers. */
  PRIVATE
}
