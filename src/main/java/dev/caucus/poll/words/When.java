package dev.caucus.poll.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What words about the times of a poll come to, such as "tomorrow 17:00", "in 2 hours" or "starts
 * monday 9:00, closes friday".
 *
 * <p>A time alone is the close. A day alone means its end for the close (23:59), and 09:00 for the
 * start. "Friday" is the next one, today included, "next friday" the one in the week that begins
 * next Monday. Local times follow the rules of java.time when clocks change: one that is skipped
 * moves on by as much as they skip, and of one that comes twice the first is meant.
 */
public sealed interface When {

  /** They name a timing: nothing of it has passed, and nothing is more than a year ahead. */
  record Known(Timing timing) implements When {}

  /** They do not, for at least one reason. */
  record Wrong(List<Problem> problems) implements When {

    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads somebody's words.
   *
   * @param text what was typed; empty for from now on until somebody closes it
   * @param zone where it was typed, which holds unless the words name another
   */
  static When read(String text, Instant now, ZoneId zone) {
    Cursor cursor = new Cursor(text);
    List<Clause> clauses = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    try {
      while (!cursor.isAtEnd()) {
        Clause.read(cursor, false).ifPresentOrElse(clauses::add, () -> skip(cursor, unknown));
      }
      if (unknown.isEmpty()) {
        return new Known(Schedule.of(clauses, now, zone));
      }
      String words = Problem.quoted(String.join(" ", unknown));
      return new Wrong(List.of(Problem.of(PollForm.WHEN, "no-time", words)));
    } catch (Misread e) {
      return new Wrong(List.of(new Problem(PollForm.WHEN, e.message())));
    }
  }

  private static void skip(Cursor cursor, List<String> unknown) {
    boolean light = cursor.skip(",;.&!") || cursor.skipWord("and") || cursor.skipWord("then");
    if (!light) {
      unknown.add(cursor.chunk());
    }
  }
}
