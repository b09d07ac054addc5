package dev.caucus.poll.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A day that somebody named. */
sealed interface Day {

  /** That many days from today. */
  record Ahead(int days) implements Day {}

  /** The next day of that name, or the one in the week that begins next Monday. */
  record Weekday(DayOfWeek weekday, boolean nextWeek) implements Day {}

  /** The last day of this week, of next week, of this month or of this year. */
  record End(String stretch) implements Day {}

  /** A day of a given year. */
  record Of(LocalDate date) implements Day {}

  /** A day of whatever year it comes in next. */
  record Yearly(int month, int day) implements Day {}

  /** A day of whatever month it comes in next. */
  record Monthly(int day) implements Day {}

  /**
   * The date that is meant.
   *
   * @param today the date where it was said
   * @param from the date from which on it is meant, today or later
   */
  default LocalDate on(LocalDate today, LocalDate from) {
    return switch (this) {
      case Ahead(int days) -> today.plusDays(days);
      case Weekday(DayOfWeek weekday, boolean nextWeek) ->
          nextWeek
              ? today
                  .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                  .with(TemporalAdjusters.nextOrSame(weekday))
              : from.with(TemporalAdjusters.nextOrSame(weekday));
      case End(String stretch) -> end(stretch, from);
      case Of(LocalDate date) -> date;
      case Yearly(int month, int day) -> Dates.next(from, month, day);
      case Monthly(int day) -> Dates.next(from, day);
    };
  }

  /** Whether the same words mean a later date, once the first one has passed. */
  default boolean comesAgain() {
    return this instanceof Weekday || this instanceof Monthly;
  }

  private static LocalDate end(String stretch, LocalDate from) {
    LocalDate sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return switch (stretch) {
      case "WEEK" -> sunday;
      case "NEXT_WEEK" -> sunday.plusDays(7);
      case "MONTH" -> from.with(TemporalAdjusters.lastDayOfMonth());
      default -> from.with(TemporalAdjusters.lastDayOfYear());
    };
  }

  /** The day of the calendar. */
  static Day of(int year, int month, int day) {
    try {
      return new Of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      throw new Misread("no-such-day", day + "." + month + "." + year);
    }
  }
}
