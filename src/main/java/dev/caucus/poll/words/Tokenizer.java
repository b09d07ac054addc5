package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import dev.caucus.poll.words.Token.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Parts a text into tokens: digits and letters that touch are tokens of their own, so that "2h" and
 * "17:00" need no spaces. The names of time zones are found first.
 */
final class Tokenizer {

  private static final String APOSTROPHES = "'’‘`´";

  /** From every zone's id in lower case to the id. */
  private static final Map<String, String> ZONES = zones();

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    int at = 0;
    while (at < text.length()) {
      at = tokenizer.next(at);
    }
    return tokenizer.tokens;
  }

  private static Map<String, String> zones() {
    Map<String, String> zones = new HashMap<>();
    ZoneId.getAvailableZoneIds().forEach(id -> zones.put(id.toLowerCase(Locale.ROOT), id));
    return zones;
  }

  /** Reads what begins there and says where it ends. */
  private int next(int at) {
    int character = text.codePointAt(at);
    int after = at + Character.charCount(character);
    if (Characters.isSpace(character) || Character.getType(character) == Character.FORMAT) {
      return after;
    }
    if (Character.isDigit(character)) {
      return number(at);
    }
    if (!Character.isLetter(character)) {
      add(Kind.SIGN, text.substring(at, after), at, after);
      return after;
    }
    int zone = touches(at) ? at : zoneEnd(at);
    if (zone > at) {
      String id = ZONES.getOrDefault(text.substring(at, zone).toLowerCase(Locale.ROOT), "");
      add(Kind.ZONE, id, at, zone);
      return zone;
    }
    return word(at);
  }

  private int number(int at) {
    StringBuilder digits = new StringBuilder();
    int end = at;
    while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
      digits.append(Character.digit(text.codePointAt(end), 10));
      end += Character.charCount(text.codePointAt(end));
    }
    add(Kind.NUMBER, digits.toString(), at, end);
    return end;
  }

  private int word(int at) {
    StringBuilder letters = new StringBuilder();
    int end = at;
    while (end < text.length() && isInWord(end)) {
      int character = text.codePointAt(end);
      if (!APOSTROPHES.contains(Character.toString(character))) {
        letters.appendCodePoint(character);
      }
      end += Character.charCount(character);
    }
    add(Kind.WORD, letters.toString().toLowerCase(Locale.ROOT), at, end);
    return end;
  }

  /** Letters and their marks, and apostrophes between letters. */
  private boolean isInWord(int at) {
    int character = text.codePointAt(at);
    if (APOSTROPHES.contains(Character.toString(character))) {
      return at + 1 < text.length() && Character.isLetter(text.codePointAt(at + 1));
    }
    int type = Character.getType(character);
    return Character.isLetter(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Where a zone's id ends that begins there; if there is none, there. */
  private int zoneEnd(int at) {
    int end = at;
    while (end < text.length() && isInZone(text.charAt(end))) {
      end++;
    }
    for (; end > at; end--) {
      boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (whole && ZONES.containsKey(text.substring(at, end).toLowerCase(Locale.ROOT))) {
        return end;
      }
    }
    return at;
  }

  private static boolean isInZone(char character) {
    return (character < 128 && Character.isLetterOrDigit(character))
        || "/_+-".indexOf(character) >= 0;
  }

  private boolean touches(int at) {
    return !tokens.isEmpty() && tokens.getLast().to() == at && tokens.getLast().kind() != Kind.SIGN;
  }

  private void add(Kind kind, String read, int from, int to) {
    boolean glued = !tokens.isEmpty() && tokens.getLast().to() == from;
    tokens.add(new Token(kind, read, from, to, glued));
  }
}
