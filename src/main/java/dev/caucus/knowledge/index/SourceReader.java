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

/** Reads one file of the knowledge folder, unless its content is what the index has already. */
final class SourceReader {

  /** Longer than a tick of any file system's clock; FAT has the coarsest, two seconds. */
  static final Duration TICK = Duration.ofSeconds(2);

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
      return failed(path, stamp, "", settled, inaccessible(path, e));
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
              settled),
          article.passages(),
          false);
    } catch (UnreadableArticleException e) {
      return failed(path, stamp, hash, settled, e.failure());
    }
  }

  private static Outcome failed(
      String path, FileStamp stamp, String hash, boolean settled, KnowledgeFailure failure) {
    return new Outcome(
        new SourceFile(path, stamp, hash, null, 0, List.of(failure), settled), List.of(), false);
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
