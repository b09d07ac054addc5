package dev.caucus.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** Copies the embedded database into a file, and puts it back. */
public final class Backups {

  /** A running bot looks twice a second. */
  private static final Duration TAKEN_ON = Duration.ofSeconds(30);

  /** Far longer than the largest database takes. */
  private static final Duration DONE = Duration.ofMinutes(30);

  private static final Duration LOOK = Duration.ofMillis(100);

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final DataFolder data;
  private final Clock clock;

  Backups(DataFolder data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /**
   * Writes a backup of the data folder's database, whether a bot runs on it or not.
   *
   * @param target a file that does not exist
   * @return what it is
   * @throws FailureAnalyzedException if it cannot be written, with what to do about it
   */
  public Backup make(Path target) {
    Path file = target.toAbsolutePath().normalize();
    if (Files.exists(file)) {
      throw refusal("The file " + file + " exists already.", "Name another one, or move it away.");
    }
    if (!Files.exists(EmbeddedDatabase.file(data))) {
      throw refusal(
          "There is no database in the data folder " + data + ".",
          "Set caucus.data.path to the data folder of the bot.");
    }
    Path copy = file.resolveSibling(file.getFileName() + ".part");
    try {
      write(copy);
      Backup made = verified(copy);
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
      return made;
    } catch (IOException e) {
      throw failed("The backup " + file + " could not be written", e);
    } finally {
      remove(copy);
    }
  }

  private void write(Path copy) throws IOException {
    Files.deleteIfExists(copy);
    try (Connection connection = EmbeddedDatabase.open(data)) {
      StoreArchive.write(connection, copy, clock.instant());
    } catch (SQLException e) {
      if (!EmbeddedDatabase.isInUse(e)) {
        throw EmbeddedDatabase.unreadable(data, e);
      }
      ask(copy);
    }
  }

  /** Has the running bot make it. */
  private void ask(Path copy) throws IOException {
    BackupFolder folder = BackupFolder.in(data);
    String id = UUID.randomUUID().toString();
    folder.ask(id);
    try {
      Instant asked = clock.instant();
      while (!Files.exists(folder.done(id))) {
        Duration waited = Duration.between(asked, clock.instant());
        boolean unheard = Files.exists(folder.asked(id)) && waited.compareTo(TAKEN_ON) > 0;
        if (unheard || Files.exists(folder.failed(id)) || waited.compareTo(DONE) > 0) {
          throw refusal(
              "The bot that runs on the data folder %s did not make the backup.".formatted(data),
              "Its log says why. If it says nothing, the bot may be of an older version: stop it"
                  + " and try again.");
        }
        Thread.sleep(LOOK);
      }
      try (OutputStream out = OwnerOnly.create(copy)) {
        Files.copy(folder.done(id), out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      folder.clear(id);
    }
  }

  /** What cannot be restored is no backup, and better known now than then. */
  private Backup verified(Path copy) throws IOException {
    return backup(StoreArchive.verify(copy));
  }

  /**
   * Puts a backup in the place of the data folder's database, which stays beside it.
   *
   * @return what was put there
   * @throws FailureAnalyzedException if that cannot be done, with what to do about it; then nothing
   *     has changed
   */
  public Restored restore(Path archive) {
    Path file = archive.toAbsolutePath().normalize();
    Path folder = data.resolve("restored-" + UUID.randomUUID());
    Path unpacked = folder.resolve("caucus.mv.db");
    try {
      if (!Files.isReadable(file)) {
        throw refusal(
            "There is no file " + file + ".", "Name the file that \"backup\" has written.");
      }
      OwnerOnly.folder(folder);
      StoreArchive.Manifest manifest = StoreArchive.unpack(file, unpacked);
      check(manifest, file, folder);
      Path before = put(unpacked);
      return new Restored(backup(manifest), before);
    } catch (IOException e) {
      throw failed("The backup " + file + " cannot be restored", e);
    } finally {
      remove(unpacked);
      remove(folder.resolve("caucus.trace.db"));
      remove(folder);
    }
  }

  /** Whether this version can go on with what was unpacked. */
  private void check(StoreArchive.Manifest manifest, Path file, Path folder) throws IOException {
    int known = Schema.known();
    if (manifest.schema() > known) {
      throw refusal(
          "The backup %s is of a newer Caucus: its tables are at %d, and this one knows them up to %d."
              .formatted(file, manifest.schema(), known),
          "Restore it with the version that wrote it, or a newer one.");
    }
    try (Connection connection = EmbeddedDatabase.read(folder)) {
      if (Schema.of(connection) != manifest.schema()) {
        throw new IOException("its tables are not those that it names");
      }
    } catch (SQLException e) {
      throw new IOException("its database cannot be opened", e);
    }
  }

  /** At every moment there is one whole database, the old one or the new one. */
  private @Nullable Path put(Path unpacked) throws IOException {
    Path current = EmbeddedDatabase.file(data);
    Files.createDirectories(current.getParent());
    force(unpacked);
    if (!Files.exists(current)) {
      Files.move(unpacked, current, StandardCopyOption.ATOMIC_MOVE);
      return null;
    }
    Path before =
        current.resolveSibling("caucus-before-restore-" + STAMP.format(clock.instant()) + ".mv.db");
    try (FileChannel channel = FileChannel.open(current, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock == null) {
        throw EmbeddedDatabase.inUse(data);
      }
      keep(current, before);
      Files.move(unpacked, current, StandardCopyOption.ATOMIC_MOVE);
    }
    return before;
  }

  /** The lock that a running bot has, whether its database can be opened or not. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void keep(Path current, Path before) throws IOException {
    try {
      Files.createLink(before, current);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Not every file system has links, and not every owner may make them.
      Files.copy(current, before);
      force(before);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What is left of a copy does no harm, and the reason to fail is another one.
      return;
    }
  }

  private static Backup backup(StoreArchive.Manifest manifest) {
    return new Backup(manifest.made(), manifest.schema(), manifest.size());
  }

  private static FailureAnalyzedException failed(String what, IOException cause) {
    return new FailureAnalyzedException(
        what + ": " + cause.getMessage() + ".",
        "If the disk is full, free some space. If the file is damaged, take another one.",
        cause);
  }

  private static FailureAnalyzedException refusal(String description, String action) {
    return new FailureAnalyzedException(description, action);
  }

  /**
   * A backup.
   *
   * @param made of which moment it is
   * @param schema the number of the last migration of its tables
   * @param size of the database in bytes
   */
  public record Backup(Instant made, int schema, long size) {}

  /**
   * A backup that was put back.
   *
   * @param before where the database is that was there before; null if there was none
   */
  public record Restored(Backup backup, @Nullable Path before) {}
}
