package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Dictionary;
import dev.caucus.knowledge.EditDistance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts misspelt words right, from words that mean something, and no word that English has. */
final class Spelling {

  /** With fewer letters only two swapped neighbours are believed. */
  private static final int SHORT = 5;

  /** With as many letters two may be wrong. */
  private static final int LONG = 8;

  /** Longer than any word. */
  private static final int LONGEST = 30;

  /** More different misspelt words than a message has; of a pasted text the rest stays. */
  private static final int MOST = 20;

  private final Set<String> words;
  private final Set<String> stems;

  /** By length, as only words of nearly the same length are compared. */
  private final Map<Integer, List<String>> byLength;

  /**
   * Spells two kinds of words right.
   *
   * @param stemmed those of which every form is known
   * @param exact those of which only this form is
   */
  Spelling(Collection<String> stemmed, Collection<String> exact) {
    this.words = new HashSet<>(stemmed);
    this.words.addAll(exact);
    stemmed.stream().filter(Spelling::isPlural).map(Spelling::singular).forEach(words::add);
    this.stems = stemmed.stream().map(Stems::of).collect(Collectors.toSet());
    this.byLength = this.words.stream().collect(Collectors.groupingBy(String::length));
  }

  private static boolean isPlural(String word) {
    return word.length() > SHORT && word.endsWith("s") && !word.endsWith("ss");
  }

  private static String singular(String word) {
    return word.substring(0, word.length() - 1);
  }

  /** The tokens, with the misspelt ones read as the words that are meant. */
  List<Token> correct(List<Token> tokens) {
    Map<String, String> looked = new HashMap<>();
    List<Token> correct = new ArrayList<>();
    for (Token token : tokens) {
      String word = token.word();
      String meant = looked.get(word);
      if (meant == null && looked.size() < MOST && isMisspelt(token)) {
        meant = nearest(word).orElse(word);
        looked.put(word, meant);
      }
      correct.add(meant == null || meant.equals(word) ? token : token.as(meant, token.before()));
    }
    return correct;
  }

  private boolean isMisspelt(Token token) {
    String word = token.word();
    return word.length() >= SHORT - 1
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter)
        && !words.contains(word)
        && !stems.contains(token.stem())
        && !Dictionary.has(word);
  }

  private Optional<String> nearest(String word) {
    int edits = word.length() < LONG ? 1 : 2;
    List<String> near = new ArrayList<>();
    for (int length = word.length() - edits; length <= word.length() + edits; length++) {
      for (String candidate : byLength.getOrDefault(length, List.of())) {
        if (couldBe(word, candidate, edits) && isNear(word, candidate, edits)) {
          near.add(candidate);
        }
      }
    }
    return near.stream()
        .filter(candidate -> candidate.length() >= SHORT || isReordered(word, candidate))
        .min(
            Comparator.comparingInt((String candidate) -> EditDistance.between(word, candidate))
                .thenComparingInt(candidate -> candidate.charAt(0) == word.charAt(0) ? 0 : 1)
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters in a wrong order, as in "phyton", are believed where two wrong ones are not. */
  private static boolean isNear(String word, String candidate, int edits) {
    int distance = EditDistance.between(word, candidate);
    return distance <= edits || (distance == 2 && isReordered(word, candidate));
  }

  private static boolean isReordered(String a, String b) {
    return a.charAt(0) == b.charAt(0)
        && Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
  }

  /** A cheap test that leaves few candidates: which letters the two words have. */
  private static boolean couldBe(String a, String b, int edits) {
    return Integer.bitCount(letters(a) ^ letters(b)) <= 2 * edits;
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }
}
