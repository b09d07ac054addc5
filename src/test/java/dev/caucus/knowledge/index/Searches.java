package dev.caucus.knowledge.index;

import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.PassageSearch.Wanted;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.SearchTerm.Form;
import java.util.Arrays;
import java.util.List;

/** Searches as tests write them. */
final class Searches {

  private Searches() {}

  /** A search by words alone in all articles. */
  static Wanted words(List<SearchTerm> terms) {
    return new Wanted(terms, null, null);
  }

  /** The paths of the articles in which passages with any of those index terms were found. */
  static List<String> of(PassageSearch search, int limit, String... terms) {
    return of(
        search,
        limit,
        Arrays.stream(terms)
            .map(term -> new SearchTerm(List.of(new Form(List.of(term), 1))))
            .toArray(SearchTerm[]::new));
  }

  static List<String> of(PassageSearch search, int limit, SearchTerm... terms) {
    return search.find(words(List.of(terms)), limit).stream()
        .map(found -> found.article().path())
        .toList();
  }
}
