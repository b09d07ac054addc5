package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds quoted words in passages, whatever white space they were written with. */
final class Quotes {

  private Quotes() {}

  /** Whether the words stand in one sentence, item, row or cell of them. */
  static boolean stand(String quote, List<Passage> passages) {
    String words = Wording.collapsed(quote);
    return sentences(passages)
        .flatMap(sentence -> Stream.concat(Stream.of(sentence.text()), sentence.cells().stream()))
        .anyMatch(text -> Wording.collapsed(text).contains(words));
  }

  /** Whether the words stand in one of the passages, though not in one sentence of it. */
  static boolean spread(String quote, List<Passage> passages) {
    String words = Wording.collapsed(quote);
    return passages.stream().anyMatch(p -> Wording.collapsed(p.text()).contains(words));
  }

  /** The sentence that has most words in common with the quote, if it has any. */
  static Optional<String> nearest(String quote, List<Passage> passages) {
    Set<String> wanted = words(quote);
    return sentences(passages)
        .map(Sentence::text)
        .filter(text -> common(wanted, text) > 0)
        .max(Comparator.comparingLong(text -> common(wanted, text)));
  }

  private static Stream<Sentence> sentences(List<Passage> passages) {
    return passages.stream().flatMap(passage -> passage.sentences().stream());
  }

  private static long common(Set<String> wanted, String text) {
    return words(text).stream().filter(wanted::contains).count();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
  }
}
