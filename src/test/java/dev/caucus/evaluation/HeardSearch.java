package dev.caucus.evaluation;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.Vector;
import dev.caucus.knowledge.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A search that tells what it found last. */
final class HeardSearch implements PassageSearch {

  private final PassageSearch search;
  private List<Found> last = List.of();

  HeardSearch(PassageSearch search) {
    this.search = search;
  }

  /** What was found since the last call. */
  List<Found> takeLast() {
    List<Found> found = last;
    last = List.of();
    return found;
  }

  @Override
  public List<Found> find(Wanted wanted, int limit) {
    last = search.find(wanted, limit);
    return last;
  }

  @Override
  public @Nullable Vector meaning(String text) {
    return search.meaning(text);
  }

  @Override
  public Vocabulary vocabulary() {
    return search.vocabulary();
  }

  @Override
  public Vocabulary vocabulary(Set<String> articles) {
    return search.vocabulary(articles);
  }
}
