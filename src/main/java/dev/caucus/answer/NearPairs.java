package dev.caucus.answer;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which words of a text stand close together, by their hashes: chance agreement is rare enough, and
 * the words themselves would take ten times the memory.
 *
 * @param hashes in ascending order
 */
// It is looked into and never compared.
@SuppressWarnings("ArrayRecordComponent")
record NearPairs(int[] hashes) {

  /** How many words on a word may stand and still be said together with it. */
  private static final int REACH = 3;

  /** The pairs of a text's terms that are near each other, in their order. */
  static NearPairs in(List<String> terms) {
    IntStream.Builder pairs = IntStream.builder();
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j <= i + REACH && j < terms.size(); j++) {
        pairs.add(pair(terms.get(i), terms.get(j)));
      }
    }
    return new NearPairs(pairs.build().sorted().toArray());
  }

  /** The pairs of words that follow each other in a question, without those that say nothing. */
  static NearPairs asked(String question, TechnicalAnalyzer analyzer, English english) {
    List<String> words = new ArrayList<>();
    for (Word word : Word.in(question, analyzer)) {
      if (!english.isFunctional(word.surface())) {
        words.add(word.whole());
      }
    }
    return new NearPairs(
        IntStream.range(1, words.size())
            .map(i -> pair(words.get(i - 1), words.get(i)))
            .sorted()
            .toArray());
  }

  private static int pair(String first, String second) {
    return 31 * first.hashCode() + second.hashCode();
  }

  /** Which part of these is among others; 0 if there are none. */
  double partIn(NearPairs others) {
    if (hashes.length == 0) {
      return 0;
    }
    long shared =
        Arrays.stream(hashes).filter(hash -> Arrays.binarySearch(others.hashes, hash) >= 0).count();
    return (double) shared / hashes.length;
  }
}
