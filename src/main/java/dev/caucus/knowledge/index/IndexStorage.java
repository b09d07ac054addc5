package dev.caucus.knowledge.index;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the index is kept, and how it is opened there.
 *
 * <p>An index of another version, or a damaged one, is deleted and built anew, because the articles
 * are the truth; but only by the process that keeps it.
 */
final class IndexStorage {

  private static final Logger log = LoggerFactory.getLogger(IndexStorage.class);

  /** Changes whenever the documents or their analysis change. */
  static final String VERSION = "8";

  private final Opening directory;

  /** Opens a directory; tests bring some that fail. */
  @FunctionalInterface
  interface Opening {
    Directory open() throws IOException;
  }

  IndexStorage(Opening directory) {
    this.directory = directory;
  }

  /** A folder on disk, made if missing. */
  static IndexStorage in(Path folder) {
    return new IndexStorage(() -> FSDirectory.open(folder));
  }

  /**
   * Opens the index, or starts an empty one.
   *
   * <p>Where another process keeps the index, this one only reads it.
   */
  ArticleIndex open() throws IOException {
    try {
      return open(directory.open());
    } catch (IOException | IllegalArgumentException e) {
      if (!isOfNoUse(e)) {
        throw e;
      }
      return rebuild(e);
    }
  }

  /** Deletes a damaged index and starts an empty one. */
  ArticleIndex rebuild(@Nullable Throwable damage) throws IOException {
    log.warn("The index cannot be used and is built anew", damage);
    try (Directory opened = directory.open();
        Lock lock = opened.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : opened.listAll()) {
        lock.ensureValid();
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          opened.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      log.debug("It is the other process that has to build it", e);
    }
    return open(directory.open());
  }

  private static ArticleIndex open(Directory directory) throws IOException {
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, configuration());
      if (!VERSION.equals(ArticleIndex.versionOf(writer))) {
        writer.deleteAll();
        ArticleIndex.commit(writer, null);
      }
      return new ArticleIndex(directory, writer);
    } catch (LockObtainFailedException e) {
      log.debug("Another process keeps the index", e);
      return read(directory);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory);
      throw e;
    }
  }

  /** The index of another process; an empty one as long as that process has not made it. */
  private static ArticleIndex read(Directory directory) throws IOException {
    ArticleIndex index = null;
    try {
      index = new ArticleIndex(directory, null);
      if (VERSION.equals(index.version())) {
        return index;
      }
      index.close();
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(index, directory);
      if (!isOfNoUse(e)) {
        throw e;
      }
    }
    return empty();
  }

  private static ArticleIndex empty() throws IOException {
    Directory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, configuration())) {
      ArticleIndex.commit(writer, null);
    }
    return new ArticleIndex(memory, null);
  }

  private static IndexWriterConfig configuration() {
    Analyzer analyzer =
        new PerFieldAnalyzerWrapper(
            TechnicalAnalyzer.ofStems(),
            Map.of(PassageDocuments.SPELLING, TechnicalAnalyzer.ofSpellings()));
    return new IndexWriterConfig(analyzer)
        .setSimilarity(ArticleIndex.SIMILARITY)
        .setMergeScheduler(new QuietMerges())
        .setRAMBufferSizeMB(32)
        .setCommitOnClose(false);
  }

  /** Leaves it to whoever keeps the index to tell that its parts could not be put together. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {

    @Override
    protected void handleMergeException(Throwable reason) {}
  }

  /**
   * Whether an index that cannot be opened for that reason never will be: what another release of
   * Lucene wrote with a codec that is not there any more is an illegal argument to it.
   */
  private static boolean isOfNoUse(Exception reason) {
    return reason instanceof IllegalArgumentException || isDamage(reason);
  }

  /** Whether that means files of the index which are missing, cut off or garbled. */
  static boolean isDamage(@Nullable Throwable reason) {
    return reason instanceof CorruptIndexException
        || reason instanceof IndexFormatTooOldException
        || reason instanceof IndexFormatTooNewException
        || reason instanceof IndexNotFoundException
        || reason instanceof NoSuchFileException
        || reason instanceof FileNotFoundException
        || reason instanceof EOFException;
  }
}
