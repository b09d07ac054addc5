package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.reader.ArticleReader;
import dev.caucus.knowledge.reader.UnreadableArticleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one file of the knowledge folder, unless its content is what the index has already. */
final class SourceReader {

  /** Longer than a tick of any file system's clock; FAT has the coarsest, two seconds. */
  static final Duration TICK = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(SourceReader.class);

  private final Path root;
  private final Clock clock;
  private final ArticleReader reader = new ArticleReader();

  SourceReader(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  /** Whether that stamp is old enough to tell every later change. */
  boolean isSettled(FileStamp stamp) {
    return clock.millis() - stamp.modified() / 1_000_000 > TICK.toMillis();
  }

  /**
   * What a file turned out to be.
   *
   * @param passages its passages; empty if it could not be read
   * @param unchanged whether its content is the one that the index has, so that only the stamp is
   *     new
   */
  record Outcome(SourceFile file, List<Passage> passages, boolean unchanged) {}

  /** Reads the file; whatever is wrong with it is in the outcome. */
  Outcome read(String path, FileStamp stamp, @Nullable SourceFile known) {
    boolean settled = isSettled(stamp);
    if (stamp.size() > ArticleReader.LARGEST) {
      return failed(
          path,
          stamp,
          "",
          settled,
          UnreadableArticleException.tooLarge(path, stamp.size()).failure());
    }
    byte[] content;
    try {
      content = Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      return inaccessible(path, stamp, known, inaccessible(path, e));
    }
    String hash = hash(content);
    if (known != null && known.hash().equals(hash)) {
      return new Outcome(known.seen(stamp, settled), List.of(), true);
    }
    try {
      ArticleReader.Reading reading = reader.read(path, content);
      Article article = reading.article();
      return new Outcome(
          new SourceFile(
              path,
              stamp,
              hash,
              article.with(List.of()),
              article.passages().size(),
              reading.remarks(),
              settled,
              null),
          article.passages(),
          false);
    } catch (UnreadableArticleException e) {
      return failed(path, stamp, hash, settled, e.failure());
    } catch (RuntimeException | StackOverflowError e) {
      log.error("Reading {} failed", path, e);
      return failed(path, stamp, hash, settled, incomprehensible(path, e));
    }
  }

  /** Rights change without a trace in the stamp, so such a file is never settled. */
  private static Outcome inaccessible(
      String path, FileStamp stamp, @Nullable SourceFile known, KnowledgeFailure failure) {
    Outcome failed = failed(path, stamp, "", false, failure);
    return new Outcome(failed.file(), List.of(), failed.file().equals(known));
  }

  private static Outcome failed(
      String path, FileStamp stamp, String hash, boolean settled, KnowledgeFailure failure) {
    return new Outcome(
        new SourceFile(path, stamp, hash, null, 0, List.of(failure), settled, null),
        List.of(),
        false);
  }

  private static KnowledgeFailure incomprehensible(String path, Throwable reason) {
    return new KnowledgeFailure(
        path,
        0,
        "It cannot be understood (" + reason.getClass().getSimpleName() + ").",
        "Write it more simply, or report it with the file and the log.");
  }

  private static KnowledgeFailure inaccessible(String path, IOException reason) {
    return new KnowledgeFailure(
        path,
        0,
        "It cannot be read (" + reason.getClass().getSimpleName() + ").",
        "Give the user that runs Caucus the right to read it.");
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
