package dev.caucus.answer;

import dev.caucus.knowledge.EditDistance;
import dev.caucus.knowledge.Vocabulary;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Puts misspelt words right, from the articles' own words, the options' names and the function
 * words, and leaves alone every word that English has.
 */
final class SpellingCorrector {

  private static final Set<String> AUXILIARIES =
      Set.of("do", "does", "did", "is", "are", "was", "has", "have", "can", "should", "would");
  private static final Set<String> QUESTION_WORDS =
      Set.of("what", "which", "how", "when", "where", "why", "who");

  private static final int LONG = 8;

  /** Longer than any word; its neighbours would take seconds to find. */
  private static final int LONGEST = 40;

  /** More different words than a question has; of a pasted text the rest is left as it is. */
  private static final int MOST_WORDS = 60;

  /** The articles' words are known without them. */
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final English english;
  private final Predicate<String> shortForms;

  /**
   * A corrector that knows those words as well.
   *
   * @param shortForms knows what people write for longer words
   */
  SpellingCorrector(English english, Predicate<String> shortForms) {
    this.english = english;
    this.shortForms = shortForms;
  }

  /** The text with its misspelt words put right. */
  String correct(String text, Vocabulary vocabulary, Collection<String> names) {
    StringBuilder corrected = new StringBuilder();
    String before = "";
    boolean auxiliary = hasAuxiliary(text);
    Map<String, String> looked = new HashMap<>();
    for (String token : text.split(" ")) {
      String word = letters(token);
      String lower = word.toLowerCase(Locale.ROOT);
      String right = lower;
      if (!auxiliary && isAuxiliaryMeant(lower, before, vocabulary)) {
        right = nearest(lower, AUXILIARIES, 1).orElse(lower);
      } else if (looked.containsKey(lower) || looked.size() < MOST_WORDS) {
        right = looked.computeIfAbsent(lower, typed -> right(typed, vocabulary, names));
      }
      corrected
          .append(corrected.isEmpty() ? "" : " ")
          .append(right.equals(lower) ? token : token.replace(word, right));
      before = right;
    }
    return corrected.toString();
  }

  /** "What dose it cost?" has no other auxiliary, and needs one there. */
  private boolean isAuxiliaryMeant(String lower, String before, Vocabulary vocabulary) {
    boolean inItsPlace = before.isEmpty() || QUESTION_WORDS.contains(before);
    return inItsPlace
        && lower.length() > 2
        && !english.isFunctional(lower)
        && nearest(lower, AUXILIARIES, 1).isPresent()
        && vocabulary.near(lower, 0).isEmpty();
  }

  private String right(String lower, Vocabulary vocabulary, Collection<String> names) {
    if ((lower.length() < 4 && !isMistypedFunctionWord(lower))
        || english.isWord(lower)
        || names.contains(lower)
        || shortForms.test(lower)
        || isKnown(lower, vocabulary)) {
      return lower;
    }
    return nearest(lower, names, edits(lower))
        .or(() -> nearest(lower, english.functional(), 1))
        .or(() -> best(lower, vocabulary))
        .orElse(lower);
  }

  private boolean isMistypedFunctionWord(String lower) {
    return lower.length() == 3
        && !english.isWord(lower)
        && lower.chars().allMatch(Character::isLetter);
  }

  private static boolean isKnown(String lower, Vocabulary vocabulary) {
    String plain = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return vocabulary.near(plain, 0).contains(plain);
  }

  /** The word of the articles that is meant most likely: near, and beginning alike. */
  private Optional<String> best(String lower, Vocabulary vocabulary) {
    List<String> near = vocabulary.near(lower, edits(lower));
    return near.stream()
        .filter(candidate -> candidate.length() > 3)
        .filter(candidate -> likely(lower, candidate))
        .findFirst();
  }

  /** Two wrong letters are believed in a long word alone: short ones have too many neighbours. */
  private static boolean likely(String typed, String meant) {
    int distance = EditDistance.between(typed, meant);
    return distance == 1
        || (distance == 2 && typed.length() >= LONG && typed.charAt(0) == meant.charAt(0));
  }

  private static Optional<String> nearest(String typed, Collection<String> words, int edits) {
    return words.stream()
        .filter(word -> word.length() > 2 || typed.length() < 4)
        .filter(word -> Math.abs(word.length() - typed.length()) <= edits)
        .filter(word -> EditDistance.between(typed, word) <= edits)
        .min(
            Comparator.comparingInt((String word) -> EditDistance.between(typed, word))
                .thenComparingInt(word -> word.charAt(0) == typed.charAt(0) ? 0 : 1)
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Short words have too many neighbours for two wrong letters. */
  private static int edits(String word) {
    return word.length() < 6 ? 1 : 2;
  }

  private static boolean hasAuxiliary(String text) {
    for (String token : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      if (AUXILIARIES.contains(token)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The token without punctuation; empty if it is no plain word, such as {@code v1.2}, a path, or
   * letters without end.
   */
  private static String letters(String token) {
    String word = token.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    boolean plain = word.length() <= LONGEST && word.chars().allMatch(Character::isLetter);
    return plain ? word : "";
  }
}
