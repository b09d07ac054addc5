package dev.caucus.answer;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.Vector;
import dev.caucus.knowledge.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The search as it would be if there were only those articles. */
record LeftOut(PassageSearch all, Set<String> kept) implements PassageSearch {

  @Override
  public List<Found> find(Wanted wanted, int limit) {
    return all.find(new Wanted(wanted.terms(), wanted.meaning(), among(wanted.articles())), limit);
  }

  private Set<String> among(@Nullable Set<String> articles) {
    if (articles == null) {
      return kept;
    }
    Set<String> shared = new HashSet<>(articles);
    shared.retainAll(kept);
    return shared;
  }

  @Override
  public @Nullable Vector meaning(String text) {
    return all.meaning(text);
  }

  @Override
  public Vocabulary vocabulary() {
    return all.vocabulary(kept);
  }

  @Override
  public Vocabulary vocabulary(Set<String> articles) {
    return all.vocabulary(among(articles));
  }
}
