package dev.caucus.chat;

import java.util.List;

/** The way back to whoever took a turn; it belongs to that turn alone. */
public interface ReplyChannel {

  /** Shows that the bot is at work, since the answer takes a while; called once at most. */
  void working();

  /**
   * Whether people see from the beginning that the bot is at work, so that this has to vanish even
   * if there is nothing to say.
   */
  default boolean isWorking() {
    return false;
  }

  /**
   * Shows what the bot says, in that order; called once for each turn that is answered.
   *
   * @param replies possibly none, if nothing is to be said after all: a sign of work has to vanish
   */
  void show(List<Reply> replies);
}
