package dev.caucus.poll.words;

import dev.caucus.poll.words.Token.Kind;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A time of day.
 *
 * @param dayAfter whether it belongs to the day after the one that is named, as midnight does
 * @param vague whether it was said as "tonight" or "in the morning"
 */
record Hour(LocalTime time, boolean dayAfter, boolean vague) {

  /** Opens a poll on a day that is named without a time. */
  static final Hour MORNING = new Hour(LocalTime.of(9, 0), false, false);

  /** Closes a poll on a day that is named without a time: the whole day is for voting. */
  static final Hour LAST = new Hour(LocalTime.of(23, 59), false, false);

  /** The hour of that name, for instance {@code 1730}. */
  static Hour named(String name) {
    int hour = Integer.parseInt(name.substring(0, 2));
    int minute = Integer.parseInt(name.substring(2));
    return new Hour(LocalTime.of(hour % 24, minute), hour == 24, true);
  }

  /**
   * Reads "17:00", "17:00:30", "5pm", "5.30 p.m.", "noon", "midnight".
   *
   * @param expected whether an "at" makes a number an hour
   */
  static Optional<Hour> read(Cursor cursor, boolean expected) {
    int mark = cursor.mark();
    Optional<Hour> hour = cursor.phrase(Words.HOURS).map(Hour::named);
    if (hour.isEmpty()) {
      hour = digits(cursor, expected);
    }
    if (hour.isEmpty()) {
      cursor.reset(mark);
    }
    return hour;
  }

  private static Optional<Hour> digits(Cursor cursor, boolean expected) {
    Optional<Token> first = cursor.next().filter(Token::isNumber);
    if (first.isEmpty() || first.get().text().length() > 2) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(first.get().text());
    int mark = cursor.mark();
    int minute = part(cursor, ":");
    boolean colon = minute >= 0;
    int second = colon ? part(cursor, ":") : -1;
    if (!colon) {
      minute = part(cursor, ".");
    }
    Optional<Boolean> afternoon = half(cursor);
    if (!colon && minute >= 0 && afternoon.isEmpty() && isPerhapsDay(hour, minute, expected)) {
      cursor.reset(mark);
      return Optional.empty();
    }
    boolean says = colon || minute >= 0 || afternoon.isPresent();
    boolean clock = cursor.skipWord("oclock") || (says && (skipUnit(cursor)));
    if (!says && !clock && !expected) {
      return Optional.empty();
    }
    if (!says && hour > 0 && hour < 12) {
      throw new Misread("morning-or-evening", hour, hour + 12);
    }
    return of(hour, Math.max(0, minute), Math.max(0, second), afternoon);
  }

  /** "17:00h", "17:00 hrs". */
  private static boolean skipUnit(Cursor cursor) {
    return cursor.skipWord("h") || cursor.skipWord("hrs") || cursor.skipWord("uhr");
  }

  /** Whether "12.11" may be a day as well as a time. */
  private static boolean isPerhapsDay(int first, int second, boolean expected) {
    return !expected && first >= 1 && first <= 31 && second >= 1 && second <= 12;
  }

  /** What follows that sign: two digits; if nothing does, a negative number. */
  private static int part(Cursor cursor, String sign) {
    int mark = cursor.mark();
    if (cursor.skip(sign)) {
      Optional<Token> digits = cursor.next().filter(token -> token.isNumber() && token.glued());
      if (digits.filter(token -> token.text().length() == 2).isPresent()) {
        return Integer.parseInt(digits.get().text());
      }
    }
    cursor.reset(mark);
    return -1;
  }

  /** Whether "pm" follows, or "am". */
  private static Optional<Boolean> half(Cursor cursor) {
    int mark = cursor.mark();
    Optional<Token> word = cursor.next().filter(token -> token.kind() == Kind.WORD);
    String said = word.map(Token::text).orElse("");
    if (said.equals("am") || said.equals("pm")) {
      return Optional.of(said.equals("pm"));
    }
    boolean dotted = (said.equals("a") || said.equals("p")) && cursor.skip(".");
    if (dotted && cursor.skipWord("m")) {
      cursor.skip(".");
      return Optional.of(said.equals("p"));
    }
    cursor.reset(mark);
    return Optional.empty();
  }

  private static Optional<Hour> of(int hour, int minute, int second, Optional<Boolean> afternoon) {
    boolean midnight = hour == 24 && minute == 0 && second == 0 && afternoon.isEmpty();
    boolean twelve = afternoon.isPresent() && hour <= 12;
    int full = twelve ? hour % 12 + (afternoon.get() ? 12 : 0) : hour;
    if (!midnight && (full > 23 || minute > 59 || second > 59)) {
      throw new Misread("no-such-time", "%d:%02d".formatted(hour, minute));
    }
    return Optional.of(new Hour(LocalTime.of(full % 24, minute, second), midnight, false));
  }
}
