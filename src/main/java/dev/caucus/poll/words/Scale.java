package dev.caucus.poll.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads options that are numbers on a scale: "1-5", "1–5", "1..10", "0 to 10". */
final class Scale {

  /** What "scale" means alone. */
  static final List<String> USUAL = numbers(1, 5);

  private static final int DIGITS = 4;

  private Scale() {}

  /** The numbers, if the text is a scale and nothing else. */
  static Optional<List<String>> of(String text) {
    Cursor cursor = new Cursor(text);
    return read(cursor).filter(numbers -> cursor.isAtEnd());
  }

  /** The numbers, if a scale stands here; if not, the place is as it was. */
  static Optional<List<String>> read(Cursor cursor) {
    int mark = cursor.mark();
    Optional<Token> from = number(cursor);
    boolean joined = from.isPresent() && skipDash(cursor);
    Optional<Token> to = joined ? number(cursor) : Optional.empty();
    boolean more = cursor.peek(0).filter(next -> next.glued() && !next.isSign(",;.!|")).isPresent();
    if (to.isEmpty() || more || from.get().text().equals(to.get().text())) {
      cursor.reset(mark);
      return Optional.empty();
    }
    return Optional.of(
        numbers(Integer.parseInt(from.get().text()), Integer.parseInt(to.get().text())));
  }

  private static Optional<Token> number(Cursor cursor) {
    return cursor.next().filter(token -> token.isNumber() && token.text().length() <= DIGITS);
  }

  private static boolean skipDash(Cursor cursor) {
    if (cursor.skipWord("to") || cursor.skip("-–—‐‑−…~")) {
      return true;
    }
    int dots = 0;
    while (cursor.skip(".")) {
      dots++;
    }
    return dots == 2 || dots == 3;
  }

  private static List<String> numbers(int from, int to) {
    int step = from < to ? 1 : -1;
    return IntStream.rangeClosed(0, Math.abs(to - from))
        .mapToObj(at -> Integer.toString(from + at * step))
        .toList();
  }
}
