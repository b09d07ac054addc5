package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Parts a text by its quotes, whichever kinds of them it uses: where a mark stands tells whether it
 * opens or closes, so that marks of different kinds, and apostrophes, do no harm.
 */
final class Quotes {

  /** Each mark that opens, with what closes it. */
  private static final List<String> PAIRS =
      List.of(
          "\"\"", "“”", "„“”", "‟”", "””“", "«»", "»«", "‹›", "›‹", "「」", "『』", "``", "″″", "＂＂",
          "〝〞〟", "❝❞");

  private static final String DOUBLE = "\"“”„‟«»‹›「」『』`″＂〝〞〟❝❞";
  private static final String SINGLE = "'‘’‚‛＇";

  /** What is closed by its own partner only. */
  private static final String BRACKETS = "「『";

  /** Within other quotes it sets code apart. */
  private static final char CODE = '`';

  private static final String OPENS_NESTED = "\"“„‟«‹「『〝❝";
  private static final String BEHIND = ",;|)]}/.!:-–—=";

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();
  private int at;
  private boolean singles;
  private int lastSingle;

  /** A part of the text. */
  sealed interface Piece {

    String text();

    /** What stands outside of quotes. */
    record Bare(String text) implements Piece {}

    /**
     * What stands in quotes.
     *
     * @param key the name before it, as in {@code mode="ranked"}; empty if there is none
     */
    record Quoted(String key, String text) implements Piece {}
  }

  private Quotes(String text) {
    this.text = text;
    this.lastSingle = lastSingle(text);
  }

  static List<Piece> pieces(String text) {
    Quotes quotes = new Quotes(text);
    while (quotes.at < text.length()) {
      quotes.bare();
    }
    quotes.endBare();
    return quotes.pieces;
  }

  static boolean isDouble(char mark) {
    return DOUBLE.indexOf(mark) >= 0;
  }

  static boolean isQuote(char mark) {
    return isDouble(mark) || SINGLE.indexOf(mark) >= 0;
  }

  /** Where the last mark stands that could close a single quote. */
  private static int lastSingle(String text) {
    for (int i = text.length() - 1; i > 0; i--) {
      if (closesSingle(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closesSingle(String text, int i) {
    return SINGLE.indexOf(text.charAt(i)) >= 0
        && i > 0
        && !Characters.isSpace(text.charAt(i - 1))
        && isBehind(text, i + 1);
  }

  private void bare() {
    char mark = text.charAt(at);
    if (isDouble(mark) && !isInch()) {
      String key = endBare();
      at++;
      skipTicks(mark);
      quoted(key, mark);
    } else if (SINGLE.indexOf(mark) >= 0 && opensHere() && (singles || lastSingle > at + 1)) {
      String key = endBare();
      at++;
      single(key);
    } else {
      piece.append(mark);
      at++;
    }
  }

  /** Ends what stands outside of quotes, and gives the name at its end that has a "=" behind it. */
  private String endBare() {
    String bare = piece.toString();
    piece.setLength(0);
    int from = bare.length() - 1;
    while (from > 0 && isInKey(bare.charAt(from - 1))) {
      from--;
    }
    String key = bare.endsWith("=") ? bare.substring(from, bare.length() - 1) : "";
    String before = key.isEmpty() ? bare : bare.substring(0, from);
    if (!before.isBlank()) {
      pieces.add(new Piece.Bare(before));
    }
    return key;
  }

  private static boolean isInKey(char character) {
    return Character.isLetterOrDigit(character) || character == '_' || character == '-';
  }

  private void end(String key) {
    pieces.add(new Piece.Quoted(key, piece.toString()));
    piece.setLength(0);
  }

  private void quoted(String key, char opener) {
    Deque<Character> nested = new ArrayDeque<>();
    while (at < text.length()) {
      char mark = text.charAt(at);
      if (isEscape()) {
        piece.append(text.charAt(at + 1));
        at += 2;
        continue;
      }
      if (isDouble(mark) && closes(mark, opener, nested)) {
        end(key);
        // Where the same mark opens again, the one that closes was forgotten.
        at += opensHere() && mark == opener ? 0 : 1;
        skipTicks(mark);
        return;
      }
      piece.append(mark);
      at++;
    }
    endOpen(key);
  }

  /** Whether the mark closes the quote; if not, notes a quote in the quote. */
  private boolean closes(char mark, char opener, Deque<Character> nested) {
    boolean exact = partners(opener).indexOf(mark) >= 0;
    if (opensHere()) {
      if (exact && mark == opener) {
        return true;
      }
      if (OPENS_NESTED.indexOf(mark) >= 0) {
        nested.push(partners(mark).charAt(0));
      }
      return false;
    }
    if (!nested.isEmpty() && nested.peek() == mark) {
      nested.pop();
      return false;
    }
    boolean foreign =
        nested.isEmpty() && mark != CODE && isBehind(text, at + 1) && BRACKETS.indexOf(opener) < 0;
    return exact || foreign;
  }

  private static String partners(char opener) {
    return PAIRS.stream()
        .filter(pair -> pair.charAt(0) == opener)
        .map(pair -> pair.substring(1))
        .findFirst()
        .orElse(Character.toString(opener));
  }

  private void single(String key) {
    while (at < text.length()) {
      if (isEscape()) {
        piece.append(text.charAt(at + 1));
        at += 2;
      } else if (closesSingle(text, at)) {
        singles = true;
        at++;
        end(key);
        return;
      } else {
        piece.append(text.charAt(at));
        at++;
      }
    }
    endOpen(key);
  }

  /** The last quote may lack its end. */
  private void endOpen(String key) {
    if (piece.toString().isBlank()) {
      piece.setLength(0);
    } else {
      end(key);
    }
  }

  private boolean isEscape() {
    boolean more = at + 1 < text.length();
    return text.charAt(at) == '\\'
        && more
        && (isQuote(text.charAt(at + 1)) || text.charAt(at + 1) == '\\');
  }

  /** Several backticks are one mark. */
  private void skipTicks(char mark) {
    while (mark == CODE && at < text.length() && text.charAt(at) == CODE) {
      at++;
    }
  }

  private boolean opensHere() {
    boolean apart =
        at == 0
            || Characters.isSpace(text.charAt(at - 1))
            || "(,=".indexOf(text.charAt(at - 1)) >= 0;
    return apart && at + 1 < text.length() && !Characters.isSpace(text.charAt(at + 1));
  }

  /** A length in inches: 5" is no quote. */
  private boolean isInch() {
    return at > 0 && Character.isDigit(text.charAt(at - 1)) && isBehind(text, at + 1);
  }

  private static boolean isBehind(String text, int at) {
    return at >= text.length()
        || Characters.isSpace(text.charAt(at))
        || isQuote(text.charAt(at))
        || BEHIND.indexOf(text.charAt(at)) >= 0;
  }
}
