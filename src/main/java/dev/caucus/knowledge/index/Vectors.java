package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Passage;
import java.util.List;
import java.util.Map;

/**
 * The meaning of sentences.
 *
 * @param model what made them
 * @param byHash the vectors by the hashes of what they were made of
 */
record Vectors(String model, Map<String, float[]> byHash) {

  static final Vectors NONE = new Vectors("", Map.of());

  /** The vectors of a passage's sentences in their order; none unless all are known. */
  List<float[]> of(Article article, Passage passage) {
    if (byHash.isEmpty()) {
      return List.of();
    }
    List<String> hashes = hashes(model, article, passage);
    return byHash.keySet().containsAll(hashes)
        ? hashes.stream().map(byHash::get).toList()
        : List.of();
  }

  static List<String> hashes(String model, Article article, Passage passage) {
    return SentenceVectors.texts(article, passage).stream()
        .map(text -> SentenceVectors.hash(model, text))
        .toList();
  }
}
