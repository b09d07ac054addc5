package dev.caucus.knowledge;

import java.util.Locale;
import java.util.Set;

/** The spellings of general English; a word that it has is no misspelling of another. */
public final class Dictionary {

  private static final Set<String> COMMON = words("english-common.txt");
  private static final Set<String> OTHERS = words("english.txt");

  private Dictionary() {}

  /** Whether English has that spelling, in upper or lower case. */
  public static boolean has(String spelling) {
    return isCommon(spelling) || OTHERS.contains(spelling.toLowerCase(Locale.ROOT));
  }

  /** Whether it is among the most common words. */
  public static boolean isCommon(String spelling) {
    return COMMON.contains(spelling.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String name) {
    return Set.copyOf(WordFile.lines("knowledge/" + name));
  }
}
