package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Recent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks words up in the index, and keeps what was found until the index changes: questions have
 * many words in common, and to find the neighbours of a misspelt one takes a millisecond.
 */
final class WordLookups {

  private static final int MOST = 5_000;

  /** What is counted in more files is not kept: their names would take more than the counts. */
  private static final int MOST_FILES = 500;

  private volatile @Nullable Generation generation;

  /** What was found in one state of the index. */
  private record Generation(
      Object state,
      Recent<Counted, Integer> counts,
      Recent<Spelt, List<String>> near,
      Recent<Term, TermStates> states) {}

  private record Counted(String word, @Nullable Set<String> files) {}

  private record Spelt(String word, int edits) {}

  /**
   * In how many passages a word stands, some of which may have been dropped.
   *
   * @param files whose passages count; null for all
   */
  int count(String word, @Nullable Set<String> files, IndexSearcher searcher) throws IOException {
    if (files != null && files.size() > MOST_FILES) {
      return counted(WordQueries.term(word), files, searcher);
    }
    return of(searcher)
        .counts()
        .get(new Counted(word, files), () -> counted(WordQueries.term(word), files, searcher));
  }

  private static int counted(Term word, @Nullable Set<String> files, IndexSearcher searcher)
      throws IOException {
    int anywhere = searcher.getIndexReader().docFreq(word);
    return files == null || anywhere == 0 ? anywhere : searcher.count(both(word, within(files)));
  }

  private static Query both(Term word, Query within) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(word), Occur.FILTER)
        .add(within, Occur.FILTER)
        .build();
  }

  /** Finds what belongs to those files. */
  static Query within(Set<String> files) {
    return new TermInSetQuery(PassageDocuments.FILE, files.stream().map(BytesRef::new).toList());
  }

  /** The words that are spelt like another one, likeliest first. */
  List<String> near(String word, int edits, IndexSearcher searcher) throws IOException {
    return of(searcher)
        .near()
        .get(new Spelt(word, edits), () -> Spelling.near(searcher, word, edits));
  }

  /** Where a word stands in the index and how often, for searches of that searcher's state. */
  TermStates states(Term word, IndexSearcher searcher) throws IOException {
    return of(searcher).states().get(word, () -> TermStates.build(searcher, word, true));
  }

  private Generation of(IndexSearcher searcher) {
    Object state = searcher.getIndexReader().getReaderCacheHelper().getKey();
    Generation current = generation;
    if (current == null || current.state() != state) {
      current = new Generation(state, new Recent<>(MOST), new Recent<>(MOST), new Recent<>(MOST));
      generation = current;
    }
    return current;
  }
}
