package dev.caucus.answer;

import dev.caucus.knowledge.Dictionary;
import java.util.Locale;
import java.util.Set;

/** What is known of English words without any article. */
final class English {

  private final Set<String> functional = WordList.words("function-words.txt");
  private final Set<String> light = WordList.words("light-words.txt");

  /** Whether a dictionary of general English has that spelling. */
  boolean isWord(String spelling) {
    return Dictionary.has(spelling) || isFunctional(spelling);
  }

  /** Whether it is among the most common words. */
  boolean isCommon(String spelling) {
    return Dictionary.isCommon(spelling);
  }

  /** Whether it is so general that it tells little. */
  boolean isLight(String spelling) {
    return light.contains(spelling.toLowerCase(Locale.ROOT));
  }

  /** Whether a question can be matched without that word. */
  boolean isFunctional(String spelling) {
    return functional.contains(spelling.toLowerCase(Locale.ROOT));
  }

  /** The words that a question can be matched without. */
  Set<String> functional() {
    return functional;
  }
}
