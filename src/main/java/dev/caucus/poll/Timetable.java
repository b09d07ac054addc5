package dev.caucus.poll;

import java.time.Instant;

/**
 * What is to be done with polls later; it is done at least once, on one replica, and after a
 * downtime at the next start.
 */
interface Timetable {

  /** Plans something, in the place of the same thing planned for the same poll. */
  void at(Due due, String poll, Instant time);

  /** Gives up what was planned, if anything was. */
  void cancel(Due due, String poll);

  /** What becomes due. */
  enum Due {
    /** A poll that was to open later opens. */
    OPEN,
    /** A deadline. */
    CLOSE,
    /** The next of a weekly series. */
    REPEAT,
    /** Those who have not voted are reminded. */
    REMIND,
    /** The result is told where the poll stands. */
    ANNOUNCE,
    /** The words for the time left change. */
    REDRAW
  }
}
