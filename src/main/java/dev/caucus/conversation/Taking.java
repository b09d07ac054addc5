package dev.caucus.conversation;

import dev.caucus.chat.Turn.Origin;
import dev.caucus.conversation.Once.Claim;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Decides which replica answers a turn. */
@FunctionalInterface
interface Taking {

  /**
   * Does something about a turn at once if it is for this replica; later, by the executor, if the
   * one that it was for dies before; and otherwise not at all.
   */
  void take(Origin origin, Consumer<Claim> work, Executor later);
}
