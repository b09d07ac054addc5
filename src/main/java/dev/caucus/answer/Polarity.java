package dev.caucus.answer;

import dev.caucus.answer.Antonyms.Pole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of a sentence that stands on one end of a scale.
 *
 * @param pole the end that is meant: the other one than the word's own where it is denied
 * @param from its place among the sentence's words
 * @param to the place after it
 * @param than the place of the "than" that follows; -1 if none does
 */
record Polarity(Pole pole, int from, int to, int than) {

  /** What is negated stands no further behind. */
  private static final int NEGATED = 3;

  /** What is compared with stands no further behind. */
  private static final int COMPARED = 8;

  private static final Set<String> NEGATORS =
      Set.of("not", "never", "no", "nor", "neither", "hardly", "barely", "without", "cannot");

  /** Words that turn an adjective round. */
  private static final Set<String> LESS = Set.of("less", "least");

  /** After these a word tells under what circumstances, not what is claimed. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "under", "at", "for", "if", "in", "with", "when", "while", "during", "where", "whether",
          "unless");

  /** Words that may stand between those and the word. */
  private static final Set<String> BETWEEN =
      Set.of("a", "an", "the", "very", "fairly", "rather", "quite", "such", "its", "their", "any");

  /** All of a sentence's words in lower case, those of punctuation being words of their own. */
  static List<Polarity> in(List<String> words, Antonyms antonyms) {
    List<Polarity> found = new ArrayList<>();
    for (int from = 0; from < words.size(); ) {
      int length = Math.min(Antonyms.LONGEST, words.size() - from);
      @Nullable Pole pole = antonyms.of(words.subList(from, from + length));
      while (pole == null && length > 1) {
        length--;
        pole = antonyms.of(words.subList(from, from + length));
      }
      if (pole != null && !isCircumstance(words, from)) {
        boolean denied = isDenied(words, from) ^ (from > 0 && LESS.contains(words.get(from - 1)));
        found.add(
            new Polarity(
                denied ? pole.opposite() : pole, from, from + length, than(words, from + length)));
      }
      from += length;
    }
    return found;
  }

  /** Whether a word is denied by one shortly before it, in the same part of the sentence. */
  static boolean isDenied(List<String> words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - NEGATED) && !isPause(words.get(i)); i--) {
      boolean only = i + 1 < words.size() && words.get(i + 1).equals("only");
      if (isNegator(words.get(i)) && !only) {
        return true;
      }
    }
    return false;
  }

  static boolean isNegator(String word) {
    return NEGATORS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
  }

  static boolean isPause(String word) {
    return !Character.isLetterOrDigit(word.charAt(0)) && word.charAt(0) != '§';
  }

  private static boolean isCircumstance(List<String> words, int at) {
    int before = at - 1;
    while (before >= 0 && BETWEEN.contains(words.get(before))) {
      before--;
    }
    return before >= 0 && CIRCUMSTANCES.contains(words.get(before));
  }

  private static int than(List<String> words, int after) {
    for (int i = after; i < Math.min(words.size(), after + COMPARED); i++) {
      if (words.get(i).equals("than")) {
        return i;
      }
      if (isPause(words.get(i))) {
        return -1;
      }
    }
    return -1;
  }
}
