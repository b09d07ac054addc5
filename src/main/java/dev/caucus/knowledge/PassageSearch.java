package dev.caucus.knowledge;

import java.util.List;
import java.util.Set;

/** The port to the search engine that holds the passages. */
public interface PassageSearch {

  /** The passages that match those terms best, best first. */
  List<Found> find(List<SearchTerm> terms, int limit);

  /** The same among the articles with those ids. */
  List<Found> find(List<SearchTerm> terms, int limit, Set<String> articles);

  /** The words of the articles. */
  Vocabulary vocabulary();

  /** The words of the articles with those ids, for a question that the others are not about. */
  Vocabulary vocabulary(Set<String> articles);
}
