package dev.caucus.slack;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;

/** What the id of a channel tells. */
final class Channels {

  private Channels() {}

  /** Whether it is a direct message between two, of whom one may be the bot. */
  static boolean isDirect(String channel) {
    return channel.startsWith("D");
  }

  /**
   * Whether a reply there is shown to one person in passing: where others would see it, and of a
   * poll anywhere, since only what was said in passing can change in place at each click without
   * taking the place of the poll itself.
   */
  static boolean isAside(Reply reply, String channel) {
    return reply.visibility() == Visibility.PRIVATE
        && (!isDirect(channel) || reply.outcome() instanceof Outcome.Poll);
  }
}
