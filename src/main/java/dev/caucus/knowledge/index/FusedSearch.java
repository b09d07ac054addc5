package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One search by words and by meaning.
 *
 * <p>Either brings its best passages; all of them are weighed by both, as {@link Found#fused} says.
 * That is better than a fusion of ranks, which forgets by how much the first is ahead.
 *
 * @param words what is looked for in words
 * @param meaning the vector of the question; null to search by words alone
 * @param within which documents are searched; null for all
 */
record FusedSearch(Query words, @Nullable Vector meaning, @Nullable Query within) {

  /** How many passages each way brings at least; more change nothing among the first ten. */
  private static final int CANDIDATES = 100;

  /**
   * A passage with all that it is weighed by.
   *
   * @param words its score by words, 0 if none of them occurs
   * @param known how near each of its sentences is in meaning; empty if that is not known
   * @param usual how near a sentence of the others is; 0 where {@code known} tells
   * @param score by both
   */
  record Hit(int document, double words, List<Double> known, double usual, double score) {

    static Hit of(int document, double words, List<Double> known) {
      return new Hit(document, words, known, 0, Found.fused(words, known));
    }

    /** A sentence whose vector is still to be made is neither nearer nor farther than usual. */
    Hit asNearAs(double usual) {
      return new Hit(document, words, known, usual, Found.fused(words, List.of(usual)));
    }

    List<Double> cosines(int sentences) {
      return usual == 0 ? known : Collections.nCopies(sentences, usual);
    }
  }

  /**
   * The best passages, best first.
   *
   * @param all whether there are no others
   */
  record Hits(List<Hit> best, boolean all) {}

  Hits on(IndexSearcher searcher, int limit) throws IOException {
    int depth = meaning == null ? limit : Math.max(CANDIDATES, limit);
    ScoreDoc[] hits = searcher.search(filtered(), depth).scoreDocs;
    if (meaning == null) {
      List<Hit> best =
          Stream.of(hits).map(hit -> Hit.of(hit.doc, hit.score, List.<Double>of())).toList();
      return new Hits(best, hits.length < depth);
    }
    TreeSet<Integer> candidates = new TreeSet<>(near(searcher, meaning, depth));
    Stream.of(hits).forEach(hit -> candidates.add(hit.doc));
    List<Hit> weighed = asNearAsUsual(weigh(searcher, candidates, meaning));
    weighed.sort(Comparator.comparingDouble(Hit::score).reversed());
    return new Hits(weighed.subList(0, Math.min(limit, weighed.size())), hits.length < depth);
  }

  private Query filtered() {
    return within == null
        ? words
        : new BooleanQuery.Builder().add(words, Occur.MUST).add(within, Occur.FILTER).build();
  }

  /** The passages of the sentences that are nearest in meaning. */
  private List<Integer> near(IndexSearcher searcher, Vector meaning, int depth) throws IOException {
    Query nearest =
        new KnnFloatVectorQuery(SentenceVectors.VECTOR, meaning.values(), depth, within);
    ScoreDoc[] sentences = searcher.search(nearest, depth).scoreDocs;
    Arrays.sort(sentences, Comparator.comparingInt(hit -> hit.doc));
    List<Integer> passages = new ArrayList<>(sentences.length);
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      NumericDocValues distances = SentenceVectors.distances(leaf.reader());
      for (; next < sentences.length && sentences[next].doc < end; next++) {
        if (distances.advanceExact(sentences[next].doc - leaf.docBase)) {
          passages.add(sentences[next].doc + (int) distances.longValue());
        }
      }
    }
    return passages;
  }

  private List<Hit> weigh(IndexSearcher searcher, TreeSet<Integer> candidates, Vector meaning)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
    List<Hit> weighed = new ArrayList<>(candidates.size());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      Scorer scorer = weight.scorer(leaf);
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(SentenceVectors.VECTOR);
      SentenceVectors.Comparison comparison =
          vectors == null
              ? null
              : SentenceVectors.Comparison.of(meaning.values(), leaf.reader(), vectors);
      for (int document : candidates.subSet(leaf.docBase, end)) {
        int local = document - leaf.docBase;
        List<Double> cosines = comparison == null ? List.of() : comparison.with(local);
        weighed.add(Hit.of(document, score(scorer, local), cosines));
      }
    }
    return weighed;
  }

  private static List<Hit> asNearAsUsual(List<Hit> hits) {
    if (hits.stream().noneMatch(hit -> hit.known().isEmpty())) {
      return hits;
    }
    double usual =
        hits.stream()
            .flatMap(hit -> hit.known().stream())
            .mapToDouble(cosine -> cosine)
            .average()
            .orElse(0);
    List<Hit> all = new ArrayList<>(hits);
    all.replaceAll(hit -> hit.known().isEmpty() ? hit.asNearAs(usual) : hit);
    return all;
  }

  private static double score(@Nullable Scorer scorer, int document) throws IOException {
    if (scorer == null) {
      return 0;
    }
    int at = scorer.docID();
    if (at < document) {
      at = scorer.iterator().advance(document);
    }
    return at == document ? scorer.score() : 0;
  }
}
