package dev.caucus.slack;

/** What the id of a channel tells. */
final class Channels {

  private Channels() {}

  /** Whether it is a direct message between two, of whom one may be the bot. */
  static boolean isDirect(String channel) {
    return channel.startsWith("D");
  }
}
