package dev.caucus.poll.chart;

import dev.caucus.chat.Characters;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text as the fonts of this machine can draw it.
 *
 * <p>Java draws no coloured letters, so most emoji would be gaps, and of scripts without a font it
 * draws boxes. Both are left out; flags become the letters that they are made of.
 */
final class Legible {

  /** Far more than fits; drawing must not take long whatever comes in. */
  private static final int MOST_CHARACTERS = 500;

  private static final int FLAG_A = 0x1F1E6;
  private static final int FLAG_Z = 0x1F1FF;
  private static final int MOST_NAMES = 3;

  private final Lettering lettering;

  Legible(Lettering lettering) {
    this.lettering = lettering;
  }

  /** What can be drawn of a text, in one line; empty if nothing can. */
  String line(String text) {
    String line =
        Characters.clean(text)
            .codePoints()
            .limit(MOST_CHARACTERS)
            .map(Legible::plain)
            .filter(character -> character == ' ' || lettering.shows(character))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return line.replaceAll(" +", " ").strip();
  }

  /**
   * What can be drawn of an option's label: of one that is nothing but emoji, their names; of one
   * that cannot be drawn at all, its number, counted from 1.
   */
  String label(String text, int number) {
    String line = line(text);
    if (!line.isEmpty()) {
      return line;
    }
    String names =
        text.codePoints()
            .filter(each -> Character.isEmoji(each) && !Character.isEmojiModifier(each))
            .limit(MOST_NAMES)
            .mapToObj(Legible::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "#" + number : names;
  }

  private static int plain(int character) {
    if (Characters.isSpace(character)) {
      return ' ';
    }
    boolean flag = character >= FLAG_A && character <= FLAG_Z;
    return flag ? 'A' + character - FLAG_A : character;
  }

  private static String name(int character) {
    String name = Character.getName(character);
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
