package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Lucene index on disk.
 *
 * <p>Readers see only what is committed, so a search never shows what a crash could take back, and
 * goes on when writing fails. An index of another version, or a damaged one, is deleted and built
 * anew: the articles are the truth.
 */
final class ArticleIndex implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(ArticleIndex.class);

  /** Changes whenever the documents or their analysis change. */
  private static final String VERSION = "2";

  private static final String VERSION_KEY = "caucus.version";
  private static final String CHANGED_KEY = "caucus.changed";

  /** Measured on paragraphs of encyclopaedia articles with title and text in one field. */
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.75f);

  private final PassageDocuments documents = new PassageDocuments();
  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;

  private ArticleIndex(
      Directory directory, @Nullable IndexWriter writer, SearcherManager searchers) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  /**
   * Opens the index of that folder, or starts an empty one.
   *
   * <p>Where another process keeps the index, this one only reads it.
   */
  static ArticleIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    try {
      return open(FSDirectory.open(folder));
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | IndexNotFoundException e) {
      log.warn("The index in {} cannot be used and is built anew", folder, e);
      IOUtils.rm(folder);
      Files.createDirectories(folder);
      return open(FSDirectory.open(folder));
    }
  }

  /** Opens the index in that directory; tests bring directories that fail. */
  static ArticleIndex open(Directory directory) throws IOException {
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, configuration());
      if (!VERSION.equals(versionOf(writer))) {
        writer.deleteAll();
        writer.setLiveCommitData(Map.of(VERSION_KEY, VERSION).entrySet());
        writer.commit();
      }
    } catch (LockObtainFailedException e) {
      log.debug("Another process keeps the index", e);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory);
      throw e;
    }
    return new ArticleIndex(directory, writer, new SearcherManager(directory, searchers()));
  }

  private static SearcherFactory searchers() {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        return searcher;
      }
    };
  }

  private static IndexWriterConfig configuration() {
    Analyzer analyzer =
        new PerFieldAnalyzerWrapper(
            TechnicalAnalyzer.ofStems(),
            Map.of(PassageDocuments.SPELLING, TechnicalAnalyzer.ofSpellings()));
    return new IndexWriterConfig(analyzer)
        .setSimilarity(SIMILARITY)
        .setRAMBufferSizeMB(32)
        .setCommitOnClose(false);
  }

  private static @Nullable String versionOf(IndexWriter writer) {
    for (var entry : writer.getLiveCommitData()) {
      if (entry.getKey().equals(VERSION_KEY)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /** Whether this process may change the index. */
  boolean isWritable() {
    return writer != null;
  }

  /** Whether writing failed for good, so that the index has to be opened again. */
  boolean isBroken() {
    return writer != null && !writer.isOpen();
  }

  /** Replaces all that the index holds of that file. Thread-safe; visible after a commit. */
  void put(SourceFile file, List<Passage> passages) throws IOException {
    writable()
        .updateDocuments(
            new Term(PassageDocuments.FILE, file.path()), documents.of(file, passages));
  }

  /** Replaces what the index knows of that file and keeps its passages. Thread-safe. */
  void restamp(SourceFile file) throws IOException {
    writable()
        .updateDocument(new Term(PassageDocuments.SOURCE_OF, file.path()), documents.of(file));
  }

  /** Drops all that the index holds of those files; visible after a commit. */
  void remove(Collection<String> paths) throws IOException {
    writable()
        .deleteDocuments(
            paths.stream().map(path -> new Term(PassageDocuments.FILE, path)).toArray(Term[]::new));
  }

  /** Makes every change so far durable and visible, as of that time. */
  void commit(Instant changed) throws IOException {
    IndexWriter open = writable();
    open.setLiveCommitData(
        Map.of(VERSION_KEY, VERSION, CHANGED_KEY, changed.toString()).entrySet());
    open.commit();
    refresh();
  }

  /** When the index last changed; null for one that never did. */
  @Nullable Instant changed() throws IOException {
    return search(searcher -> {
      var reader = (DirectoryReader) searcher.getIndexReader();
      String changed = reader.getIndexCommit().getUserData().get(CHANGED_KEY);
      return changed == null ? null : Instant.parse(changed);
    });
  }

  /** Makes visible what has been committed, by another process too. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  private IndexWriter writable() {
    if (writer == null) {
      throw new AlreadyClosedException("another process keeps this index");
    }
    return writer;
  }

  /** All files that the index knows, by path. */
  Map<String, SourceFile> files() throws IOException {
    return search(searcher -> {
      Map<String, SourceFile> files = new HashMap<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : all(searcher, PassageDocuments.SOURCES)) {
        SourceFile file = documents.source(stored.document(hit.doc));
        files.put(file.path(), file);
      }
      return files;
    });
  }

  /** The passages of that file in order. */
  List<Passage> passages(String path) throws IOException {
    return search(searcher -> {
      List<Passage> passages = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : all(searcher, PassageDocuments.passagesOf(path))) {
        passages.add(documents.passage(stored.document(hit.doc)));
      }
      passages.sort(Comparator.comparingInt(Passage::position));
      return passages;
    });
  }

  private static ScoreDoc[] all(IndexSearcher searcher, Query query) throws IOException {
    int limit = Math.max(1, searcher.getIndexReader().maxDoc());
    return searcher.search(new ConstantScoreQuery(query), limit).scoreDocs;
  }

  /** Runs a search on the current state, which stays as it is until the search ends. */
  <T extends @Nullable Object> T search(Search<T> search) throws IOException {
    var searcher = searchers.acquire();
    try {
      return search.on(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer, directory);
  }

  /** Something to do with a searcher. */
  @FunctionalInterface
  interface Search<T extends @Nullable Object> {
    T on(IndexSearcher searcher) throws IOException;
  }
}
