package dev.caucus.chat;

import java.util.List;
import java.util.Optional;

/** The polls of the page and of programs, for whoever reads them. */
public interface PollBoard {

  /** How a poll stands as that person may see it; empty if there is no such poll for them. */
  Optional<Reply> show(String poll, Participant reader);

  /** Those that are open for that person. */
  List<Outcome.Poll> open(Participant reader);
}
