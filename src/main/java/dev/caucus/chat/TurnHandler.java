package dev.caucus.chat;

import java.util.List;

/** The port through which adapters hand over what people did. */
@FunctionalInterface
public interface TurnHandler {

  /**
   * Answers a turn.
   *
   * <p>Never throws for anything that a person can do: bad input, an unknown command or a forged
   * token is answered with a word on what to do next, and so is a failure of the bot itself.
   *
   * @return the replies in the order in which to show them; empty if the turn was answered before
   */
  List<Reply> handle(Turn turn);
}
