package dev.caucus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup: a ZIP file with the embedded database as it was at one moment, and what it is. */
final class StoreArchive {

  private static final int FORMAT = 1;
  private static final String MANIFEST = "manifest.json";
  private static final String STORE = "store/caucus.mv.db";

  /** A manifest that is longer is none. */
  private static final int LONGEST_MANIFEST = 10_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StoreArchive() {}

  /**
   * Writes what is committed at this moment, whoever writes on meanwhile.
   *
   * @param connection to the embedded database
   */
  static void write(Connection connection, Path file, Instant now)
      throws SQLException, IOException {
    Path folder = file.resolveSibling(file.getFileName() + ".raw");
    Path raw = folder.resolve("copy.zip");
    OwnerOnly.folder(folder);
    try (var statement = connection.createStatement()) {
      // H2 copies it with its log, so that the copy is that of one moment.
      statement.execute("backup to '" + raw.toString().replace("'", "''") + "'");
      int schema = Schema.of(connection);
      try (ZipInputStream copy = new ZipInputStream(Files.newInputStream(raw));
          ZipOutputStream archive = new ZipOutputStream(OwnerOnly.create(file))) {
        write(copy, archive, schema, now);
      }
    } finally {
      Files.deleteIfExists(raw);
      Files.deleteIfExists(folder);
    }
  }

  private static void write(ZipInputStream copy, ZipOutputStream archive, int schema, Instant now)
      throws IOException {
    ZipEntry entry = copy.getNextEntry();
    while (entry != null && !entry.getName().endsWith(".mv.db")) {
      entry = copy.getNextEntry();
    }
    if (entry == null) {
      throw new IOException("the database copied no file");
    }
    archive.putNextEntry(new ZipEntry(STORE));
    var digested = new DigestInputStream(copy, sha256());
    long size = digested.transferTo(archive);
    archive.closeEntry();
    archive.putNextEntry(new ZipEntry(MANIFEST));
    var manifest =
        new Manifest(FORMAT, version(), schema, now, size, hex(digested.getMessageDigest()));
    archive.write(JSON.writeValueAsBytes(manifest));
    archive.closeEntry();
  }

  private static @Nullable String version() {
    return StoreArchive.class.getPackage().getImplementationVersion();
  }

  /**
   * Unpacks the database of a backup.
   *
   * @throws ZipException if the file is no backup, or not as it was written; the message says what
   *     is wrong with it
   */
  static Manifest unpack(Path file, Path database) throws IOException {
    try (OutputStream out = OwnerOnly.create(database)) {
      return unpack(file, out);
    }
  }

  /** Reads a backup as if it were unpacked, with the same errors. */
  static Manifest verify(Path file) throws IOException {
    return unpack(file, OutputStream.nullOutputStream());
  }

  private static Manifest unpack(Path file, OutputStream out) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      Manifest manifest = manifest(archive);
      try (InputStream in = entry(archive, STORE)) {
        var digested = new DigestInputStream(in, sha256());
        // No more than was written, whatever somebody has made of it.
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
          size += read;
          if (size > manifest.size()) {
            break;
          }
          out.write(buffer, 0, read);
        }
        if (size != manifest.size()
            || !hex(digested.getMessageDigest()).equals(manifest.sha256())) {
          throw new ZipException("its checksum is not the one that was written with it");
        }
      }
      return manifest;
    }
  }

  private static Manifest manifest(ZipFile archive) throws IOException {
    try (InputStream in = entry(archive, MANIFEST)) {
      Manifest manifest = JSON.readValue(in.readNBytes(LONGEST_MANIFEST), Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new ZipException("it is written in a way that this version does not know");
      }
      return Objects.requireNonNull(manifest);
    } catch (JacksonException e) {
      throw noBackup();
    }
  }

  private static InputStream entry(ZipFile archive, String name) throws IOException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw noBackup();
    }
    return archive.getInputStream(entry);
  }

  private static ZipException noBackup() {
    return new ZipException("it is no backup of Caucus");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * What a backup is.
   *
   * @param format how it is written
   * @param caucus the version that wrote it; null if that was not packaged
   * @param schema the number of the last migration of its tables
   * @param size of the database in bytes
   * @param sha256 its checksum in hexadecimal digits
   */
  record Manifest(
      int format, @Nullable String caucus, int schema, Instant made, long size, String sha256) {}
}
