package dev.caucus.poll;

import java.util.List;

/** What came of a ballot. */
sealed interface Cast {

  /**
   * It is stored.
   *
   * @param choices what it names now, by position; none if it was taken back
   */
  record Stored(List<Integer> choices) implements Cast {}

  /** It would name more options than the poll allows, so the one before still counts. */
  record TooMany(List<Integer> choices) implements Cast {}

  /** The poll takes no ballots. */
  record NotOpen() implements Cast {}

  /** The poll has changed since it was read. */
  record Outdated() implements Cast {}
}
