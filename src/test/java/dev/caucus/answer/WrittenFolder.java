package dev.caucus.answer;

import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.knowledge.meaning.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of articles that a test writes and then has served. */
final class WrittenFolder {

  private final Path folder;

  WrittenFolder(Path folder) {
    this.folder = folder;
  }

  WrittenFolder with(String path, String text) {
    try {
      Path file = folder.resolve("articles").resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the meaning, which takes a moment for each question. */
  ServedFolder serveByWords() {
    return ServedFolder.of(folder.resolve("articles"), folder.resolve("index"));
  }

  ServedFolder serve() {
    return ServedFolder.of(folder.resolve("articles"), folder.resolve("index"), Models.model());
  }
}
