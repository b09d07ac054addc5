package dev.caucus.knowledge.index;

import java.nio.file.attribute.BasicFileAttributes;

/**
 * What the file system tells of a file without reading it.
 *
 * @param size in bytes
 * @param modified the time of its last change in nanoseconds since 1970, as fine as the file system
 *     keeps it
 */
record FileStamp(long size, long modified) {

  static FileStamp of(BasicFileAttributes attributes) {
    var modified = attributes.lastModifiedTime().toInstant();
    return new FileStamp(
        attributes.size(), modified.getEpochSecond() * 1_000_000_000L + modified.getNano());
  }
}
