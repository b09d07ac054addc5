package dev.caucus.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A search for any of the words, as Lucene does it out of the box. */
final class LucenePeer implements Peer {

  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  LucenePeer(Analyzer analyzer, List<String> passages) {
    this.analyzer = analyzer;
    try {
      var directory = new ByteBuffersDirectory();
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (String passage : passages) {
          Document document = new Document();
          document.add(new TextField(TEXT, passage, Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1); // so that documents have the numbers of their passages
      }
      this.reader = DirectoryReader.open(directory);
      this.searcher = new IndexSearcher(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Integer> find(String question, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try {
      for (String word : words(question)) {
        query.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD);
      }
      List<Integer> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs) {
        found.add(hit.doc);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> words(String question) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, question)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    }
    return words;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
