package dev.caucus.poll.words;

import dev.caucus.poll.words.Token.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads days of the calendar and of the week: "24 Dec", "2026-12-24", "next friday". */
final class Dates {

  /** How many days a day without a year may have passed and still be meant. */
  private static final int RECENT = 90;

  private static final String SEPARATORS = "-/.";

  private final Cursor cursor;
  private final int mark;

  private Dates(Cursor cursor) {
    this.cursor = cursor;
    this.mark = cursor.mark();
  }

  static Optional<Day> read(Cursor cursor) {
    Dates dates = new Dates(cursor);
    return dates
        .attempt(dates.weekday())
        .or(() -> dates.attempt(dates.monthFirst()))
        .or(() -> dates.attempt(dates.dayFirst()))
        .or(() -> dates.attempt(dates.figures()));
  }

  /** Goes back to where it began, if it came to nothing. */
  private Optional<Day> attempt(Optional<Day> day) {
    if (day.isEmpty()) {
      cursor.reset(mark);
    }
    return day;
  }

  private Optional<Day> weekday() {
    boolean next = cursor.skipWord("next");
    return cursor
        .phrase(Words.WEEKDAYS)
        .map(name -> new Day.Weekday(DayOfWeek.valueOf(name), next));
  }

  /** "Dec 24", "December 24th, 2026". */
  private Optional<Day> monthFirst() {
    Optional<Month> month = month();
    cursor.skip(".");
    OptionalInt day = month.isPresent() ? number(2) : OptionalInt.empty();
    if (day.isEmpty() || cursor.peek(0).filter(token -> token.isSign(":")).isPresent()) {
      return Optional.empty();
    }
    skipOrdinal();
    return month.map(each -> inYear(each.getValue(), day.getAsInt()));
  }

  /** "24 Dec", "24th of December 2026", "24-Dec-2026", "the 24th". */
  private Optional<Day> dayFirst() {
    OptionalInt day = number(2);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    boolean ordinal = skipOrdinal();
    int before = cursor.mark();
    cursor.skip(SEPARATORS);
    cursor.skipWord("of");
    Optional<Month> month = month();
    if (month.isEmpty() && ordinal) {
      cursor.reset(before);
      return Optional.of(monthly(day.getAsInt()));
    }
    return month.map(each -> inYear(each.getValue(), day.getAsInt()));
  }

  private static Day monthly(int day) {
    if (day < 1 || day > 31) {
      throw new Misread("no-such-day", day);
    }
    return new Day.Monthly(day);
  }

  /** "2026-12-24", "24.12.", "24/12/2026". */
  private Optional<Day> figures() {
    OptionalInt first = number(4);
    boolean yearFirst = cursor.mark() > mark && cursor.since(mark).length() == 4;
    Optional<Token> sign = cursor.peek(0).filter(token -> token.isSign(SEPARATORS));
    if (first.isEmpty() || sign.isEmpty() || (!yearFirst && cursor.since(mark).length() > 2)) {
      return Optional.empty();
    }
    cursor.next();
    String separator = sign.get().text();
    OptionalInt second = number(2);
    if (second.isEmpty()) {
      return Optional.empty();
    }
    int behind = cursor.mark();
    boolean closed = cursor.skip(separator);
    OptionalInt third = closed ? number(4) : OptionalInt.empty();
    boolean time = cursor.peek(0).filter(token -> token.isSign(":")).isPresent();
    if (closed && (third.isEmpty() || (time && !yearFirst))) {
      cursor.reset(separator.equals(".") ? behind + 1 : behind);
      third = OptionalInt.empty();
    }
    if (yearFirst) {
      return third.isEmpty()
          ? Optional.empty()
          : Optional.of(Day.of(first.getAsInt(), second.getAsInt(), third.getAsInt()));
    }
    return separator.equals(".")
        ? dotted(first.getAsInt(), second.getAsInt(), third, closed)
        : slashed(first.getAsInt(), second.getAsInt(), third, separator);
  }

  /** With dots the day comes first, everywhere. */
  private Optional<Day> dotted(int day, int month, OptionalInt year, boolean closed) {
    if (year.isPresent()) {
      return Optional.of(Day.of(full(year.getAsInt()), month, day));
    }
    if (!closed && day < 24 && !isBeforeTime()) {
      throw new Misread("day-or-time", cursor.since(mark), monthName(month));
    }
    return Optional.of(yearly(month, day));
  }

  private boolean isBeforeTime() {
    int here = cursor.mark();
    cursor.skip(",");
    boolean at = cursor.skipWord("at");
    boolean time = Hour.read(cursor, at).isPresent();
    cursor.reset(here);
    return time;
  }

  /** With slashes it depends on the country what comes first, so it has to be plain. */
  private Optional<Day> slashed(int first, int second, OptionalInt year, String separator) {
    if (separator.equals("-") && year.isEmpty()) {
      return Optional.empty();
    }
    if (first <= 12 && second <= 12 && first != second) {
      throw new Misread(
          "day-or-month", cursor.since(mark), first, monthName(second), second, monthName(first));
    }
    int day = first > 12 ? first : second;
    int month = first > 12 ? second : first;
    return Optional.of(
        year.isPresent() ? Day.of(full(year.getAsInt()), month, day) : yearly(month, day));
  }

  private static String monthName(int month) {
    return month < 1 || month > 12 ? "?" : Spoken.month(Month.of(month));
  }

  private static int full(int year) {
    return year < 100 ? 2000 + year : year;
  }

  private Day inYear(int month, int day) {
    int before = cursor.mark();
    cursor.skip(",-/.");
    Optional<Token> year =
        cursor.next().filter(token -> token.isNumber() && token.text().length() == 4);
    boolean time = cursor.peek(0).filter(token -> token.isSign(":")).isPresent();
    if (year.isEmpty() || time) {
      cursor.reset(before);
      return yearly(month, day);
    }
    return Day.of(Integer.parseInt(year.get().text()), month, day);
  }

  private static Day yearly(int month, int day) {
    try {
      MonthDay.of(month, day);
    } catch (DateTimeException e) {
      throw new Misread("no-such-day", day + "." + month + ".");
    }
    return new Day.Yearly(month, day);
  }

  private Optional<Month> month() {
    return cursor.phrase(Words.MONTHS).map(Month::valueOf);
  }

  private OptionalInt number(int digits) {
    Optional<Token> number =
        cursor.peek(0).filter(token -> token.isNumber() && token.text().length() <= digits);
    number.ifPresent(token -> cursor.next());
    return number
        .map(token -> OptionalInt.of(Integer.parseInt(token.text())))
        .orElse(OptionalInt.empty());
  }

  private boolean skipOrdinal() {
    boolean ordinal =
        cursor
            .peek(0)
            .filter(token -> token.kind() == Kind.WORD && token.glued())
            .filter(token -> "st nd rd th".contains(token.text()) && token.text().length() == 2)
            .isPresent();
    if (ordinal) {
      cursor.next();
    }
    return ordinal;
  }

  /**
   * The day of the year when it comes next; one that has just passed is still that one, since
   * whoever names it has rather lost sight of the date than means it in a year's time.
   */
  static LocalDate next(LocalDate from, int month, int day) {
    for (int year = from.getYear(); year <= from.getYear() + 1; year++) {
      if (MonthDay.of(month, day).isValidYear(year)) {
        LocalDate date = LocalDate.of(year, month, day);
        if (!date.isBefore(from.minusDays(RECENT))) {
          return date;
        }
      }
    }
    throw new Misread("no-such-day", day + "." + month + ".");
  }

  /** The day of the month when it comes next, in a month that has it. */
  static LocalDate next(LocalDate from, int day) {
    LocalDate month = from.withDayOfMonth(1);
    while (month.lengthOfMonth() < day || month.withDayOfMonth(day).isBefore(from)) {
      month = month.plusMonths(1);
    }
    return month.withDayOfMonth(day);
  }
}
