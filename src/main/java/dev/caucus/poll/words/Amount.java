package dev.caucus.poll.words;

import dev.caucus.poll.words.Token.Kind;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * An amount of time. Months and days are those of the calendar, so that "in 1 day" is the same time
 * of day whatever the clocks do in between; hours and less are as long as they are.
 */
record Amount(long months, long days, long seconds) {

  /** Longer ones only have to be recognised as too long. */
  private static final double MOST = 100_000;

  private static final long MOST_DAYS = 10_000_000;

  static final Amount ZERO = new Amount(0, 0, 0);

  ZonedDateTime after(ZonedDateTime from) {
    return from.plusMonths(months).plusDays(days).plus(Duration.ofSeconds(seconds));
  }

  private Amount plus(Amount other) {
    return new Amount(
        Math.min(months + other.months, MOST_DAYS),
        Math.min(days + other.days, MOST_DAYS),
        Math.min(seconds + other.seconds, MOST_DAYS * 86_400));
  }

  /** Reads "2h", "an hour and a half", "1 day and 2 hours". */
  static Optional<Amount> read(Cursor cursor) {
    Optional<Amount> next = part(cursor);
    Optional<Amount> all = next;
    int mark = cursor.mark();
    while (next.isPresent()) {
      mark = cursor.mark();
      if (!cursor.skip(",+&")) {
        cursor.skipWord("and");
      }
      next = part(cursor);
      Amount more = next.orElse(ZERO);
      all = all.map(before -> before.plus(more));
    }
    cursor.reset(mark);
    return all;
  }

  private static Optional<Amount> part(Cursor cursor) {
    int mark = cursor.mark();
    Optional<Double> number = number(cursor);
    Optional<String> unit = number.isPresent() ? cursor.phrase(Words.UNITS) : Optional.empty();
    if (unit.isEmpty()) {
      cursor.reset(mark);
      return Optional.empty();
    }
    Amount whole = of(number.orElse(0.0) + half(cursor), unit.get());
    return Optional.of(unit.get().equals("HOURS") ? whole.plus(minutes(cursor)) : whole);
  }

  /** "1h30". */
  private static Amount minutes(Cursor cursor) {
    boolean glued = cursor.peek(0).filter(token -> token.isNumber() && token.glued()).isPresent();
    boolean alone = cursor.peek(1).filter(token -> token.kind() == Kind.WORD).isEmpty();
    return glued && alone ? of(number(cursor).orElse(0.0), "MINUTES") : ZERO;
  }

  /** Reads "2", "2.5", "2½", "2 and a half", "two", "a couple of". */
  static Optional<Double> number(Cursor cursor) {
    if (cursor.skip("½")) {
      return Optional.of(0.5);
    }
    Optional<Token> digits = cursor.peek(0).filter(Token::isNumber);
    if (digits.isEmpty()) {
      return cursor.phrase(Words.NUMBERS).map(Double::parseDouble);
    }
    cursor.next();
    String number = digits.get().text() + decimals(cursor);
    double half = cursor.skip("½") ? 0.5 : half(cursor);
    return Optional.of(Math.min(MOST, Double.parseDouble(number) + half));
  }

  private static String decimals(Cursor cursor) {
    int mark = cursor.mark();
    Optional<Token> decimals =
        cursor.skip(".,")
            ? cursor.next().filter(token -> token.isNumber() && token.glued())
            : Optional.empty();
    if (decimals.isEmpty()) {
      cursor.reset(mark);
    }
    return decimals.map(token -> "." + token.text()).orElse("");
  }

  private static double half(Cursor cursor) {
    int mark = cursor.mark();
    if (cursor.skipWord("and") && cursor.skipWord("a") && cursor.skipWord("half")) {
      return 0.5;
    }
    cursor.reset(mark);
    return 0;
  }

  private static Amount of(double number, String unit) {
    return switch (unit) {
      case "YEARS" -> ofMonths(number * 12);
      case "MONTHS" -> ofMonths(number);
      case "FORTNIGHTS" -> ofDays(number * 14);
      case "WEEKS" -> ofDays(number * 7);
      case "DAYS" -> ofDays(number);
      case "HOURS" -> ofSeconds(number * 3_600);
      case "MINUTES" -> ofSeconds(number * 60);
      default -> ofSeconds(number);
    };
  }

  private static Amount ofMonths(double number) {
    long whole = (long) number;
    return new Amount(whole, 0, 0).plus(ofDays((number - whole) * 30));
  }

  private static Amount ofDays(double number) {
    long whole = (long) number;
    return new Amount(0, whole, 0).plus(ofSeconds((number - whole) * 86_400));
  }

  private static Amount ofSeconds(double number) {
    return new Amount(0, 0, Math.round(number));
  }
}
