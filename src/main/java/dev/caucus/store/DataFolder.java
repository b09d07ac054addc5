package dev.caucus.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The folder that belongs to one running bot: it exists, and it can be written. */
public final class DataFolder {

  /** Enough to ask the disk for a block of its own, which a full one refuses. */
  private static final byte[] PROBE = new byte[8192];

  private final Path path;

  private DataFolder(Path path) {
    this.path = path;
  }

  /**
   * The data folder of that path, made if missing.
   *
   * @throws FailureAnalyzedException if it cannot be used, with what to do about it
   */
  public static DataFolder at(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Path probe = Files.createTempFile(folder, "writable", ".tmp");
      try {
        Files.write(probe, PROBE);
      } finally {
        Files.deleteIfExists(probe);
      }
      return new DataFolder(folder);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** A file or folder in it, as an absolute path. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private static FailureAnalyzedException unusable(Path folder, IOException cause) {
    String reason =
        cause instanceof FileAlreadyExistsException
            ? "it, or a folder above it, is a file"
            : String.valueOf(cause.getMessage());
    return new FailureAnalyzedException(
        "The data folder %s cannot be used: %s.".formatted(folder, reason),
        "Give the user who runs Caucus the right to write there, free some space if the disk is"
            + " full, or set caucus.data.path to another folder.",
        cause);
  }
}
