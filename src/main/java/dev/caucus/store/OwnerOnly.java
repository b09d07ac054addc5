package dev.caucus.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that nobody but their owner can read: they hold what people wrote. */
final class OwnerOnly {

  private OwnerOnly() {}

  /** A new file to be written. */
  static OutputStream create(Path file) throws IOException {
    return Files.newOutputStream(Files.createFile(file, permissions(file, "rw-------")));
  }

  /** A folder, made if missing. */
  static Path folder(Path folder) throws IOException {
    try {
      return Files.createDirectory(folder, permissions(folder, "rwx------"));
    } catch (FileAlreadyExistsException e) {
      return folder;
    }
  }

  /** Windows has no such permissions; there, those of the folder are taken over. */
  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
