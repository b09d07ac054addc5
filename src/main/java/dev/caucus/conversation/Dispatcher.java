package dev.caucus.conversation;

import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Turn;

/** Has turns answered in the background, so that an adapter can acknowledge them at once. */
public interface Dispatcher {

  /**
   * Takes a turn on and returns at once. Turns of one conversation are answered in the order in
   * which they came, those of different ones at the same time.
   *
   * @throws java.util.concurrent.RejectedExecutionException if the bot is shutting down; the event
   *     must not be acknowledged, so that the platform delivers it again
   */
  void dispatch(Turn turn, ReplyChannel channel);
}
