package dev.caucus.conversation;

import dev.caucus.chat.Form;
import dev.caucus.chat.Turn;
import dev.caucus.poll.Polls;
import java.util.Map;
import java.util.Optional;

/** The forms about polls, which are the only ones so far that a turn opens. */
final class PollForms implements Forms {

  private final Polls polls;

  PollForms(Polls polls) {
    this.polls = polls;
  }

  @Override
  public boolean mayOpen(Turn turn) {
    return polls.mayOpen(turn);
  }

  @Override
  public Optional<Form> openedBy(Turn turn) {
    return polls.openedBy(turn);
  }

  @Override
  public Map<String, String> defects(Turn.Submitted turn) {
    return polls.defects(turn);
  }
}
