package dev.caucus.poll.words;

import dev.caucus.chat.Characters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ready-made options that stand before a question or behind it, as in "yes/no Ship it?" and "Rate
 * it 1-5".
 *
 * @param words what stands for the options
 */
record Template(String words, String question) {

  /** Scales that people mean begin with one of these; "pages 20-30" is no scale. */
  private static final List<String> FIRST = List.of("0", "1");

  /** The most characters (UTF-16 units) that a template at the end takes. */
  private static final int LONGEST = 20;

  private static final int FEWEST = 3;
  private static final int MOST = 11;

  /** What leads to a scale and says nothing without it. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:\\s+(?:from|(?:on|with|using)\\s+(?:a|the)\\s+scale(?:\\s+(?:of|from))?))?[\\s,;:|(–—-]*$",
          Pattern.CASE_INSENSITIVE);

  /** "Rate it 1-5" is a request, although each of its words can be one about settings. */
  private static final Pattern REQUEST =
      Pattern.compile("(?:please\\s+)?rate\\s+\\p{L}.*", Pattern.CASE_INSENSITIVE);

  /** Whether the text asks to rate something by the template at its end. */
  static boolean isAskedFor(String text) {
    return behind(text).filter(found -> REQUEST.matcher(found.question()).matches()).isPresent();
  }

  /** The template at the beginning, if something follows it. */
  static Optional<Template> before(String line) {
    Cursor cursor = new Cursor(line);
    if (!skipYesNo(cursor) && !skipScale(cursor)) {
      return Optional.empty();
    }
    String words = cursor.since(0);
    boolean ends = cursor.skip(",;.!?");
    cursor.skip(":|-–—");
    String question = cursor.rest();
    return ends || question.isBlank()
        ? Optional.empty()
        : Optional.of(new Template(words, question));
  }

  /** The template at the end, if something precedes it; a question mark behind it is kept. */
  static Optional<Template> behind(String line) {
    boolean asks = Plain.endsAsQuestion(line);
    String text = line.strip().replaceFirst("\\s*[)?？؟]*$", "");
    for (int i = Math.max(1, text.length() - LONGEST); i < text.length(); i++) {
      boolean begins = "(:,;|".indexOf(text.charAt(i - 1)) >= 0 || isSpace(text.charAt(i - 1));
      if (begins && !isSpace(text.charAt(i)) && isWhole(text.substring(i))) {
        String question = LEADING.matcher(text.substring(0, i)).replaceFirst("");
        return question.isBlank()
            ? Optional.empty()
            : Optional.of(new Template(text.substring(i), question + (asks ? "?" : "")));
      }
    }
    return Optional.empty();
  }

  private static boolean isSpace(char character) {
    return Characters.isSpace(character);
  }

  private static boolean isWhole(String text) {
    Cursor cursor = new Cursor(text);
    return (skipYesNo(cursor) || skipScale(cursor)) && cursor.isAtEnd();
  }

  private static boolean skipYesNo(Cursor cursor) {
    int mark = cursor.mark();
    boolean there = cursor.phrase(Words.SETTINGS).filter(Setting.YES_NO.name()::equals).isPresent();
    if (!there) {
      cursor.reset(mark);
    }
    return there;
  }

  private static boolean skipScale(Cursor cursor) {
    return Scale.read(cursor)
        .filter(scale -> FIRST.contains(scale.getFirst()))
        .filter(scale -> scale.size() >= FEWEST && scale.size() <= MOST)
        .isPresent();
  }
}
