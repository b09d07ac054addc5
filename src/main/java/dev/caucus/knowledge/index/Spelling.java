package dev.caucus.knowledge.index;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Finds the words of the index that are spelt like another one. */
final class Spelling {

  /** As many as are ever worth a look. */
  private static final int MOST = 8;

  private static final TechnicalAnalyzer STEMS = TechnicalAnalyzer.ofStems();

  private Spelling() {}

  private record Near(String word, double likeness, int passages) {}

  static List<String> near(IndexSearcher searcher, String spelling, int edits) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), PassageDocuments.SPELLING);
    if (terms == null) {
      return List.of();
    }
    if (edits == 0) {
      boolean known =
          searcher.count(new TermQuery(new Term(PassageDocuments.SPELLING, spelling))) > 0;
      return known ? List.of(spelling) : List.of();
    }
    var words =
        new FuzzyTermsEnum(terms, new Term(PassageDocuments.SPELLING, spelling), edits, 0, true);
    BoostAttribute likeness = words.attributes().addAttribute(BoostAttribute.class);
    List<Near> near = new ArrayList<>();
    for (BytesRef word = words.next(); word != null; word = words.next()) {
      String found = word.utf8ToString();
      near.add(new Near(found, likeness.getBoost(), passages(searcher, found)));
    }
    near.sort(
        Comparator.comparingDouble(Near::likeness)
            .thenComparingInt(Near::passages)
            .reversed()
            .thenComparing(Near::word));
    return inUse(near, searcher);
  }

  /**
   * The first ones that still occur: the words of dropped passages stay in the index until a merge.
   */
  private static List<String> inUse(List<Near> near, IndexSearcher searcher) throws IOException {
    List<String> words = new ArrayList<>();
    for (Near candidate : near) {
      Term word = new Term(PassageDocuments.SPELLING, candidate.word());
      if (words.size() < MOST && searcher.count(new TermQuery(word)) > 0) {
        words.add(candidate.word());
      }
    }
    return words;
  }

  private static int passages(IndexSearcher searcher, String word) throws IOException {
    int most = 0;
    for (String stem : STEMS.terms(word)) {
      most =
          Math.max(most, searcher.getIndexReader().docFreq(new Term(PassageDocuments.TEXT, stem)));
    }
    return most;
  }
}
