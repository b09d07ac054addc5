package dev.caucus.chat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the characters of a text are for people, whatever platform shows it. */
public final class Characters {

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /** What no reader can see, and platforms may stumble on; a tab and a line break are welcome. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\n]]");

  /**
   * What counts as a letter or a mark and shows nothing: fillers of Hangul, the blank of Braille,
   * selectors of variants, the joiner of graphemes.
   */
  private static final Pattern BLANK =
      Pattern.compile(
          "[\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u034F\\u17B4\\u17B5\\u180B-\\u180D\\u180F\\uFE00-\\uFE0F"
              + "\\x{E0100}-\\x{E01EF}]");

  /** The controls of bidirectional text: UAX #9, table 2 (explicit) and the implicit marks. */
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?\u2026][\"'\u201D\u2019)\\]]*\\s+|[\u3002\uFF01\uFF1F]");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Characters() {}

  /** The text with line breaks of one kind, and without what is no character at all. */
  public static String clean(String text) {
    String lines = LINE_BREAK.matcher(text).replaceAll("\n");
    String whole = LONE_SURROGATE.matcher(lines).replaceAll("\uFFFD");
    return CONTROL.matcher(whole).replaceAll("");
  }

  /** Whether there is nothing to see. */
  public static boolean isInvisible(String text) {
    return text.codePoints()
        .allMatch(each ->
            isSpace(each)
                || Character.getType(each) == Character.CONTROL
                || Character.getType(each) == Character.FORMAT
                || BLANK.matcher(Character.toString(each)).matches());
  }

  /** The text without what turns the direction of reading around, as far as it goes on. */
  public static String withoutDirections(String text) {
    return DIRECTION.matcher(text).replaceAll("");
  }

  /** Whether a character, given as a code point, is a space of any kind. */
  public static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /**
   * The best place to end a line of which that many characters (UTF-16 units) fit: after a
   * sentence, else after a word, unless that is far too early.
   */
  public static int gap(String text, int fitting) {
    for (Pattern kind : List.of(SENTENCE_END, SPACE)) {
      Matcher matcher = kind.matcher(text).region(fitting / 2, fitting);
      int end = 0;
      while (matcher.find()) {
        end = matcher.end();
      }
      if (end > 0) {
        return end;
      }
    }
    return fitting;
  }
}
