package dev.caucus.poll.words;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said about when a poll runs.
 *
 * @param moment when; null if that goes without saying
 * @param words what was typed
 */
record Clause(Kind kind, @Nullable Moment moment, String words) {

  enum Kind {
    STARTS,
    CLOSES,
    NEVER,
    WEEKLY
  }

  /**
   * Reads a clause, if one stands here.
   *
   * @param plain whether it has to begin with a word that tells it from anything else, such as
   *     "closes"; else a time alone is the close
   */
  static Optional<Clause> read(Cursor cursor, boolean plain) {
    int before = cursor.mark();
    cursor.skip(",;");
    int mark = cursor.mark();
    // "End of next week" is a time, although "end" begins a clause.
    boolean end = cursor.phrase(Words.ENDS).isPresent();
    cursor.reset(mark);
    Optional<Clause> clause =
        end
            ? Optional.empty()
            : cursor.phrase(Words.CLAUSES).flatMap(kind -> of(kind, cursor, mark));
    if (clause.isEmpty() && !plain) {
      cursor.reset(mark);
      clause = closes(Moment.read(cursor), cursor, mark);
    }
    if (clause.isEmpty()) {
      cursor.reset(before);
    }
    return clause;
  }

  private static Optional<Clause> of(String kind, Cursor cursor, int mark) {
    cursor.skip(":=");
    return switch (kind) {
      case "WEEKLY" -> Optional.of(new Clause(Kind.WEEKLY, null, cursor.since(mark)));
      case "NEVER" -> Optional.of(new Clause(Kind.NEVER, null, cursor.since(mark)));
      case "WEEKLY_ON" ->
          Moment.read(cursor)
              .filter(Clause::isOnWeekday)
              .map(moment -> new Clause(Kind.WEEKLY, moment, cursor.since(mark)));
      case "LASTS" ->
          Amount.read(cursor)
              .map(amount -> new Moment.After(amount, false))
              .map(moment -> new Clause(Kind.CLOSES, moment, cursor.since(mark)));
      case "STARTS" ->
          Moment.read(cursor).map(moment -> new Clause(Kind.STARTS, moment, cursor.since(mark)));
      default -> closes(cursor, mark);
    };
  }

  private static boolean isOnWeekday(Moment moment) {
    return moment instanceof Moment.Point(var day, var weekday, var hour, var zone)
        && day instanceof Day.Weekday;
  }

  private static Optional<Clause> closes(Cursor cursor, int mark) {
    int behind = cursor.mark();
    if (cursor.phrase(Words.CLAUSES).filter("NEVER"::equals).isPresent()) {
      return Optional.of(new Clause(Kind.NEVER, null, cursor.since(mark)));
    }
    cursor.reset(behind);
    return closes(Moment.read(cursor), cursor, mark);
  }

  private static Optional<Clause> closes(Optional<Moment> moment, Cursor cursor, int mark) {
    return moment.map(each -> new Clause(Kind.CLOSES, each, cursor.since(mark)));
  }
}
