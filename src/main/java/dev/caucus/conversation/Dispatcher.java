package dev.caucus.conversation;

import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Turn;

/** Has turns answered in the background, so that an adapter can acknowledge them at once. */
public interface Dispatcher {

  /**
   * Takes a turn on and returns at once. Turns of one conversation are answered in the order in
   * which they came, those of different ones at the same time.
   */
  void dispatch(Turn turn, ReplyChannel channel);
}
