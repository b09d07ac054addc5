package dev.caucus.chat;

import java.util.List;
import java.util.Optional;

/** Polls of the page and of programs, for whoever reads them. */
public interface PollBoard {

  /** How a poll stands, with the reader's own ballot; empty if there is no such poll for them. */
  Optional<Reply> show(String poll, Participant reader);

  /** The polls in which the reader can vote now, the latest first. */
  List<Outcome.Poll> open(Participant reader);
}
