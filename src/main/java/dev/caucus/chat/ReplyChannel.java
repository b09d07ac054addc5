package dev.caucus.chat;

import java.util.List;
import java.util.Optional;

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

  /** What another one needs to go on with the sign of work instead of this; ids at most. */
  default Optional<String> trace() {
    return Optional.empty();
  }

  /**
   * Goes on with the sign of work that somebody left by that trace; called before anything else.
   */
  default void goOnWith(String trace) {}

  /**
   * Whether the answer stands there already; asked where whoever was to answer has died, which may
   * have been right after it had. As far as the platform tells: an answer is rather given twice
   * than never.
   */
  default boolean isAnswered() {
    return false;
  }

  /**
   * Shows what the bot says, in that order; called once for each turn that is answered.
   *
   * @param replies possibly none, if nothing is to be said after all: a sign of work has to vanish
   */
  void show(List<Reply> replies);
}
