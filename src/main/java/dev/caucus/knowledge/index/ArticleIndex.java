package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Passage;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
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
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index, open for searches and, in the process that keeps it, for changes.
 *
 * <p>Readers see only what is committed, so a search never shows what a crash could take back, and
 * goes on when writing fails.
 */
final class ArticleIndex implements Closeable {

  private static final String VERSION_KEY = "caucus.version";
  private static final String CHANGED_KEY = "caucus.changed";

  /** In documents: so many are put together in about a second. */
  private static final int MOST_AT_ONCE = 5_000;

  /** So many, of about 20,000 passages, are put together in a minute or two. */
  private static final int MOST_SETTLED = 60_000;

  /** A search hardly notices parts that hold less than this share of all beside the largest. */
  private static final double SCATTERED = 0.2;

  /** Measured on paragraphs of encyclopaedia articles with title and text in one field. */
  static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.75f);

  private final PassageDocuments documents = new PassageDocuments();
  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private volatile boolean damaged;
  private volatile boolean abandoned;

  ArticleIndex(Directory directory, @Nullable IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(directory, searchers());
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

  static @Nullable String versionOf(IndexWriter writer) {
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

  /** Whether it has to be opened again, because writing failed or files are damaged. */
  boolean isBroken() {
    return damaged || (writer != null && !writer.isOpen());
  }

  /** Whether its files are damaged, so that it has to be built anew. */
  boolean isDamaged() {
    return damaged;
  }

  /** Why the index has to be opened again, if that happened in the background. */
  @Nullable Throwable brokenBy() {
    Throwable reason = writer == null || abandoned ? null : writer.getTragicException();
    damaged |= reason != null && IndexStorage.isDamage(reason);
    return reason;
  }

  /** Takes back every change since the last commit; the index has to be opened again then. */
  void abandon(Throwable reason) {
    if (writer != null) {
      damaged |=
          IndexStorage.isDamage(reason) || IndexStorage.isDamage(writer.getTragicException());
      abandon();
    }
  }

  /** Changes it no more; what is searched goes on. */
  void abandon() {
    abandoned = true;
    IOUtils.closeWhileHandlingException(writer);
  }

  /** Replaces all that the index holds of that file. Thread-safe; visible after a commit. */
  void put(SourceFile file, List<Passage> passages, Vectors vectors) throws IOException {
    writable()
        .updateDocuments(
            new Term(PassageDocuments.FILE, file.path()), documents.of(file, passages, vectors));
  }

  /** Those vectors that the index has already, by hash. */
  Map<String, float[]> vectors(Collection<String> hashes) throws IOException {
    return search(searcher -> SentenceVectors.known(searcher, hashes));
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

  /**
   * Makes every change so far durable and visible.
   *
   * @param changed when the articles last changed
   */
  void commit(@Nullable Instant changed) throws IOException {
    commit(writable(), changed);
    searchers.maybeRefreshBlocking();
  }

  /**
   * Puts the parts together in which the index was written: a search goes through each of them, and
   * takes two or three times as long where there are many. Nobody waits for that where it takes
   * longer than a second, and the largest indexes stay as they are.
   *
   * @return whether there is something to commit, maybe of what was begun before
   */
  boolean settle() throws IOException {
    IndexWriter settling = writable();
    if (settling.hasUncommittedChanges()) {
      return true;
    }
    Parts parts = search(searcher -> Parts.of(searcher.getIndexReader()));
    if (parts.all() <= MOST_AT_ONCE && parts.beside() > 0) {
      settling.forceMerge(1);
    } else if (parts.all() <= MOST_SETTLED && parts.areScattered() && !isSettling()) {
      settling.forceMerge(1, false);
    }
    return settling.hasUncommittedChanges();
  }

  /**
   * How an index is written, in documents.
   *
   * @param beside what does not stand in the largest part
   */
  private record Parts(int all, int beside) {

    static Parts of(IndexReader reader) {
      IntStream parts = reader.leaves().stream().mapToInt(leaf -> leaf.reader().maxDoc());
      return new Parts(reader.maxDoc(), reader.maxDoc() - parts.max().orElse(0));
    }

    boolean areScattered() {
      return beside > SCATTERED * all;
    }
  }

  /** Whether parts are being put together in the background. */
  boolean isSettling() {
    if (writer == null) {
      return false;
    }
    synchronized (writer) { // as Lucene wants whoever looks at these to do
      return !writer.getMergingSegments().isEmpty();
    }
  }

  static void commit(IndexWriter writer, @Nullable Instant changed) throws IOException {
    Map<String, String> facts = new HashMap<>();
    facts.put(VERSION_KEY, IndexStorage.VERSION);
    if (changed != null) {
      facts.put(CHANGED_KEY, changed.toString());
    }
    writer.setLiveCommitData(facts.entrySet());
    writer.commit();
  }

  /** When the articles last changed; null if there never were any. */
  @Nullable Instant changed() throws IOException {
    String changed = fact(CHANGED_KEY);
    return changed == null ? null : Instant.parse(changed);
  }

  @Nullable String version() throws IOException {
    return fact(VERSION_KEY);
  }

  private @Nullable String fact(String key) throws IOException {
    return search(searcher -> commit(searcher).getUserData().get(key));
  }

  /** Names the commit that is searched: equal names mean equal content. */
  String commit() throws IOException {
    return search(searcher -> {
      var commit = commit(searcher);
      return commit.getGeneration() + " " + commit.getUserData();
    });
  }

  private static IndexCommit commit(IndexSearcher searcher) throws IOException {
    return ((DirectoryReader) searcher.getIndexReader()).getIndexCommit();
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
    int limit = Math.max(1, searcher.count(query));
    return searcher.search(new ConstantScoreQuery(query), limit).scoreDocs;
  }

  /** Runs a search on the current state, which stays as it is until the search ends. */
  <T extends @Nullable Object> T search(Search<T> search) throws IOException {
    var searcher = searchers.acquire();
    try {
      return search.on(searcher);
    } catch (IOException e) {
      damaged |= IndexStorage.isDamage(e);
      throw e;
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
