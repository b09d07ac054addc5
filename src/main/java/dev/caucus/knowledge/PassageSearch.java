package dev.caucus.knowledge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port to the search engine that holds the passages. */
public interface PassageSearch {

  /** The passages that match best, best first. */
  List<Found> find(Wanted wanted, int limit);

  /** The meaning of a question, for {@link Wanted#meaning}; null where words are all there is. */
  @Nullable Vector meaning(String text);

  /** The words of the articles. */
  Vocabulary vocabulary();

  /** The words of the articles with those ids, for a question that the others are not about. */
  Vocabulary vocabulary(Set<String> articles);

  /**
   * What to look for.
   *
   * @param terms in words
   * @param meaning in meaning; null for words alone
   * @param articles the ids of the articles to look into; null for all
   */
  record Wanted(List<SearchTerm> terms, @Nullable Vector meaning, @Nullable Set<String> articles) {

    public Wanted {
      terms = List.copyOf(terms);
    }
  }
}
