package dev.caucus.poll.words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as somebody named it.
 *
 * <p>Local times are made points in time by the rules of java.time: one that clocks skip is moved
 * on by as much as they skip, and of one that comes twice the first is meant.
 */
sealed interface Moment {

  /** At once. */
  record Now() implements Moment {}

  /**
   * After some time.
   *
   * @param fromNow whether it was said that it is counted from now on, as by "in"
   * @param day the day that it is counted from instead, as in "a week from friday"
   * @param hour the time of day at which it ends, as in "in 2 days at 17:00"
   */
  record After(Amount amount, boolean fromNow, @Nullable Point day, @Nullable Hour hour)
      implements Moment {

    After(Amount amount, boolean fromNow) {
      this(amount, fromNow, null, null);
    }
  }

  /**
   * At a time of a day.
   *
   * @param weekday the day of the week that was named beside a date
   */
  record Point(
      @Nullable Day day, @Nullable DayOfWeek weekday, @Nullable Hour hour, @Nullable ZoneId zone)
      implements Moment {}

  static Optional<Moment> read(Cursor cursor) {
    int mark = cursor.mark();
    boolean fromNow = cursor.skipWord("in") || cursor.skipWord("within");
    Optional<Amount> amount = Amount.read(cursor);
    if (amount.isPresent()) {
      return Optional.of(after(amount.get(), fromNow, cursor));
    }
    cursor.reset(mark);
    if (cursor.phrase(Words.NOW).isPresent()) {
      return Optional.of(new Now());
    }
    return new PointReader(cursor).read();
  }

  /** What may follow an amount: where it is counted from, and the hour at which it ends. */
  private static After after(Amount amount, boolean in, Cursor cursor) {
    boolean fromNow = skipFromNow(cursor) || in;
    if (amount.seconds() > 0) {
      return new After(amount, fromNow);
    }
    int mark = cursor.mark();
    boolean counts = !in && (cursor.skipWord("from") || cursor.skipWord("after"));
    Point point = (Point) new PointReader(cursor).read().orElse(null);
    if (point != null && counts && point.day() != null) {
      return new After(amount, false, point, null);
    }
    if (point != null && !counts && point.day() == null && point.zone() == null) {
      return new After(amount, fromNow, null, point.hour());
    }
    cursor.reset(mark);
    return new After(amount, fromNow);
  }

  /** "2 hours from now", "in two weeks' time". */
  private static boolean skipFromNow(Cursor cursor) {
    int mark = cursor.mark();
    cursor.skip("'’");
    if (cursor.skipWord("time")) {
      return true;
    }
    if (cursor.skipWord("from") && (cursor.skipWord("now") || cursor.skipWord("today"))) {
      return true;
    }
    cursor.reset(mark);
    return false;
  }

  /**
   * The point in time.
   *
   * @param now when it was said
   * @param from what it comes after: now, or the start of the poll
   * @param zone where it was said, unless the words themselves name a zone
   * @param otherwise the time of day, if only a day was named
   */
  default Instant at(Instant now, Instant from, ZoneId zone, Hour otherwise) {
    return switch (this) {
      case Now() -> now;
      case After(var amount, var fromNow, var day, var hour) -> {
        Instant base = day == null ? (fromNow ? now : from) : day.at(now, from, zone, otherwise);
        ZonedDateTime end = amount.after(base.atZone(zone));
        yield (hour == null ? end : at(end.toLocalDate(), hour, zone)).toInstant();
      }
      case Point(var day, var weekday, var hour, var named) -> {
        ZoneId there = named == null ? zone : named;
        Hour then = hour == null ? otherwise : hour;
        yield day == null
            ? next(from.atZone(there), then)
            : on(day, weekday, then, now.atZone(there), from.atZone(there));
      }
    };
  }

  private static Instant next(ZonedDateTime from, Hour hour) {
    LocalDate date = from.toLocalDate();
    while (true) {
      ZonedDateTime first = at(date, hour, from.getZone());
      ZonedDateTime at = first.isAfter(from) ? first : first.withLaterOffsetAtOverlap();
      if (at.isAfter(from)) {
        return at.toInstant();
      }
      date = date.plusDays(1);
    }
  }

  private static Instant on(
      Day day, @Nullable DayOfWeek weekday, Hour hour, ZonedDateTime now, ZonedDateTime from) {
    LocalDate date = day.on(now.toLocalDate(), from.toLocalDate());
    if (weekday != null && date.getDayOfWeek() != weekday) {
      throw new Misread(
          "other-weekday", Spoken.date(date), Spoken.weekday(date), Spoken.weekday(weekday));
    }
    ZonedDateTime at = at(date, hour, now.getZone());
    if (!at.isAfter(from) && day.comesAgain()) {
      at = at(day.on(now.toLocalDate(), date.plusDays(1)), hour, now.getZone());
    }
    // "Tonight" late in the evening is the rest of the night.
    boolean rest = !at.isAfter(now) && hour.vague() && date.equals(now.toLocalDate());
    return (rest ? at(date, Hour.LAST, now.getZone()) : at).toInstant();
  }

  private static ZonedDateTime at(LocalDate date, Hour hour, ZoneId zone) {
    return ZonedDateTime.of(hour.dayAfter() ? date.plusDays(1) : date, hour.time(), zone);
  }
}
