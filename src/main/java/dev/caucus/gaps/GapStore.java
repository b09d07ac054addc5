package dev.caucus.gaps;

import java.time.LocalDate;
import java.util.List;

/**
 * Keeps gaps, one for each kind, wording and day.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
interface GapStore {

  /** Adds a gap to what is kept of its kind, wording and day; the latest nearest passage stays. */
  void add(Gap gap);

  /** Takes one off the newest day of that kind and wording; does nothing if there is none. */
  void takeBack(Kind kind, String question);

  /** The gaps from that day on, the newest first, at most so many. */
  List<Gap> since(LocalDate day, int most);

  /**
   * Removes what is from before that day.
   *
   * @return how many gaps it was
   */
  int forgetBefore(LocalDate day);
}
