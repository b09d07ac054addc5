package dev.caucus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a command asks a running bot for a backup: a folder in the data folder, since nobody but
 * the bot can read its database, and whoever can write there may have one.
 *
 * <p>A file says by its ending how far it is: asked for, taken on, done or failed.
 */
final class BackupFolder {

  private final Path path;

  private BackupFolder(Path path) {
    this.path = path;
  }

  static BackupFolder in(DataFolder data) throws IOException {
    return new BackupFolder(OwnerOnly.folder(data.resolve("backup")));
  }

  void ask(String id) throws IOException {
    Files.createFile(asked(id));
  }

  /** The ids of the backups that somebody waits for. */
  List<String> asked() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".request"))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .toList();
    }
  }

  /** Takes it on, so that whoever waits knows. */
  void take(String id) throws IOException {
    Files.move(asked(id), taken(id), StandardCopyOption.ATOMIC_MOVE);
  }

  void finish(String id) throws IOException {
    Files.move(begun(id), done(id), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(taken(id));
  }

  void fail(String id) throws IOException {
    Files.deleteIfExists(begun(id));
    Files.move(taken(id), failed(id), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves nothing behind of what nobody waits for any more. */
  void clear(String id) throws IOException {
    for (Path file : List.of(asked(id), taken(id), begun(id), done(id), failed(id))) {
      Files.deleteIfExists(file);
    }
  }

  /** Leaves nothing behind of what another run did not finish. */
  void clear() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(file -> !file.toString().endsWith(".request")).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  Path asked(String id) {
    return path.resolve(id + ".request");
  }

  private Path taken(String id) {
    return path.resolve(id + ".working");
  }

  Path begun(String id) {
    return path.resolve(id + ".part");
  }

  Path done(String id) {
    return path.resolve(id + ".zip");
  }

  Path failed(String id) {
    return path.resolve(id + ".failed");
  }
}
