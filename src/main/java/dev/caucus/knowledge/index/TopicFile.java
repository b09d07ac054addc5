package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.topic.TopicReader;
import dev.caucus.knowledge.topic.TopicReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A {@code topic.yml} as it was read last.
 *
 * @param stamp how it looked then
 * @param reading what it says
 * @param settled whether every later change shows in its stamp
 */
record TopicFile(FileStamp stamp, TopicReading reading, boolean settled) {

  /**
   * Reads the file, which has that stamp.
   *
   * <p>Rights change without a trace in the stamp, so a file that cannot be read is never settled.
   */
  static TopicFile read(Path root, String path, FileStamp stamp, SourceReader sources) {
    boolean old = sources.isSettled(stamp);
    try {
      byte[] content = content(root.resolve(path));
      return new TopicFile(stamp, TopicReader.read(path, content), old);
    } catch (IOException e) {
      return new TopicFile(stamp, TopicReading.failed(inaccessible(path, e)), false);
    }
  }

  /** Reads it again if it may have changed. */
  TopicFile following(Path root, String path, FileStamp now, SourceReader sources) {
    return settled && stamp.equals(now) ? this : read(root, path, now, sources).orSame(this);
  }

  /** With the other's reading if it says the same. */
  private TopicFile orSame(TopicFile other) {
    return reading.equals(other.reading) ? new TopicFile(stamp, other.reading, settled) : this;
  }

  /** As much as is needed to tell that a file is too large. */
  private static byte[] content(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(TopicReader.LARGEST + 1);
    }
  }

  private static KnowledgeFailure inaccessible(String path, IOException reason) {
    return new KnowledgeFailure(
        path,
        0,
        "It cannot be read (" + reason.getClass().getSimpleName() + ").",
        "Give the user that runs Caucus the right to read it.");
  }
}
