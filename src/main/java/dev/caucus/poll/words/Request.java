package dev.caucus.poll.words;

import java.util.List;

/** What somebody's words about a new poll come to. */
public sealed interface Request {

  /**
   * They say what the poll is to be.
   *
   * @param preview whether to show it before it is posted: it was asked for, or part of it is a
   *     guess
   */
  record Understood(Plan plan, boolean preview) implements Request {}

  /** There are no words, so that a form is wanted. */
  record Nothing() implements Request {}

  /** They cannot be made a poll, for at least one reason. */
  record Wrong(List<Problem> problems) implements Request {

    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
