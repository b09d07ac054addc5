package dev.caucus.knowledge.index;

import dev.caucus.knowledge.SearchTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what is looked for in words into queries. */
final class WordQueries {

  private WordQueries() {}

  /** Finds the passages that have any of the terms; for that searcher alone. */
  static Query of(List<SearchTerm> terms, WordLookups words, IndexSearcher searcher)
      throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (SearchTerm term : terms) {
      List<Query> forms = new ArrayList<>();
      for (SearchTerm.Form form : term.forms()) {
        forms.add(of(form, words, searcher));
      }
      all.add(new DisjunctionMaxQuery(forms, 0), Occur.SHOULD);
    }
    return all.build();
  }

  private static Query of(SearchTerm.Form form, WordLookups words, IndexSearcher searcher)
      throws IOException {
    Query query;
    if (form.terms().size() == 1) {
      query = of(form.terms().getFirst(), words, searcher);
    } else {
      BooleanQuery.Builder together = new BooleanQuery.Builder();
      for (String term : form.terms()) {
        together.add(of(term, words, searcher), Occur.MUST);
      }
      query = together.build();
    }
    return form.weight() == 1 ? query : new BoostQuery(query, (float) form.weight());
  }

  /** Looked up before, so that a search that weighs its passages twice need not do it twice. */
  private static Query of(String word, WordLookups words, IndexSearcher searcher)
      throws IOException {
    Term term = term(word);
    return new TermQuery(term, words.states(term, searcher));
  }

  static Term term(String word) {
    return new Term(PassageDocuments.TEXT, word);
  }
}
