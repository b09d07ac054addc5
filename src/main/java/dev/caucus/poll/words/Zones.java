package dev.caucus.poll.words;

import dev.caucus.poll.words.Token.Kind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads time zones: "Europe/Berlin", "CET", "UTC+2", "+02:00". */
final class Zones {

  private static final int FARTHEST_WEST = 12;
  private static final int FARTHEST_EAST = 14;

  private Zones() {}

  /**
   * Reads a zone behind a time. An offset beside a name decides, since the same time may come twice
   * when clocks are put back.
   *
   * @param dated whether a whole date stands before, so that a dash right behind the time is a sign
   */
  static Optional<ZoneId> read(Cursor cursor, boolean dated) {
    Optional<ZoneId> named = named(cursor);
    int mark = cursor.mark();
    if (named.isPresent()) {
      cursor.skip(",");
    }
    Optional<ZoneId> offset = offset(cursor, named.isPresent(), dated || named.isPresent());
    if (offset.isEmpty()) {
      cursor.reset(mark);
    }
    return offset.or(() -> named);
  }

  private static Optional<ZoneId> named(Cursor cursor) {
    int mark = cursor.mark();
    Optional<String> letters = cursor.phrase(Words.ZONES);
    if (letters.isPresent()) {
      if (letters.get().equals("ASK")) {
        throw new Misread("which-zone", cursor.since(mark));
      }
      return letters.map(ZoneId::of);
    }
    Optional<Token> zone = cursor.peek(0).filter(token -> token.kind() == Kind.ZONE);
    zone.ifPresent(token -> cursor.next());
    return zone.map(token -> ZoneId.of(token.text()));
  }

  private static Optional<ZoneId> offset(Cursor cursor, boolean named, boolean dated) {
    Optional<Token> sign = cursor.next().filter(token -> token.isSign("+-\u2212"));
    Optional<Token> hours = cursor.next().filter(token -> token.isNumber() && token.glued());
    boolean dashed = sign.filter(token -> token.glued() && !token.isSign("+")).isPresent();
    if (sign.isEmpty() || hours.isEmpty() || (dashed && !dated)) {
      return Optional.empty();
    }
    String digits = hours.get().text();
    int minutes = minutes(cursor, digits);
    if (digits.length() > 4 || digits.length() == 3 || (minutes < 0 && !named)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    return of(sign.get().isSign("+"), hour, Math.max(0, minutes));
  }

  private static int minutes(Cursor cursor, String digits) {
    if (digits.length() == 4) {
      return Integer.parseInt(digits.substring(2));
    }
    int mark = cursor.mark();
    if (cursor.skip(":")) {
      Optional<Token> minutes = cursor.next().filter(Token::isNumber);
      if (minutes.filter(token -> token.text().length() == 2).isPresent()) {
        return Integer.parseInt(minutes.get().text());
      }
    }
    cursor.reset(mark);
    return -1;
  }

  private static Optional<ZoneId> of(boolean east, int hours, int minutes) {
    if (minutes > 59 || hours > (east ? FARTHEST_EAST : FARTHEST_WEST)) {
      return Optional.empty();
    }
    int sign = east ? 1 : -1;
    return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
  }
}
