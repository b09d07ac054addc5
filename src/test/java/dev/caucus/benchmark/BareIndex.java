package dev.caucus.benchmark;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The same passages in an index that is nothing but Lucene, to compare with. */
public final class BareIndex implements AutoCloseable {

  static final String TEXT = "text";

  private static final int HITS = 20;
  private static final int HIGHLIGHTED = 10;

  private final TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;

  private BareIndex(Path folder) throws IOException {
    this.reader = DirectoryReader.open(FSDirectory.open(folder));
    this.searcher = new IndexSearcher(reader);
    this.highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
  }

  /** The texts of all passages as they are searched. */
  public static List<String> texts(KnowledgeBase knowledge) {
    List<String> texts = new ArrayList<>();
    for (Article article : knowledge.articles()) {
      knowledge
          .article(article.id())
          .orElseThrow()
          .passages()
          .forEach(passage -> texts.add(text(article, passage)));
    }
    return texts;
  }

  private static String text(Article article, Passage passage) {
    List<String> parts = new ArrayList<>(List.of(article.title()));
    parts.addAll(passage.headings());
    if (passage.lead() != null) {
      parts.add(passage.lead());
    }
    parts.addAll(passage.columns());
    parts.add(passage.text());
    return String.join("\n", parts);
  }

  /** Writes the texts with one thread and one commit. */
  static void write(Path folder, List<String> texts, Field.Store stored) {
    var configuration = new IndexWriterConfig(TechnicalAnalyzer.ofStems());
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, configuration)) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new TextField(TEXT, text, stored));
        writer.addDocument(document);
      }
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens an index of those texts for searching and highlighting. */
  public static BareIndex of(Path folder, List<String> texts) throws IOException {
    write(folder, texts, Field.Store.YES);
    return new BareIndex(folder);
  }

  /** A query for any of the words of a question. */
  Query query(String question) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    new LinkedHashSet<>(analyzer.terms(question))
        .forEach(term -> query.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
    return query.build();
  }

  /** The best hits for the words of a question, and nothing done with them. */
  public TopDocs search(String question) {
    try {
      return searcher.search(query(question), HITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a plain search page does: search, and mark the words in the best hits. */
  @Nullable String[] ask(Query query) {
    try {
      TopDocs hits = searcher.search(query, HITS);
      int shown = Math.min(HIGHLIGHTED, hits.scoreDocs.length);
      int[] documents = new int[shown];
      for (int i = 0; i < shown; i++) {
        documents[i] = hits.scoreDocs[i].doc;
      }
      return highlighter
          .highlightFields(new String[] {TEXT}, query, documents, new int[] {1})
          .getOrDefault(TEXT, new String[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
