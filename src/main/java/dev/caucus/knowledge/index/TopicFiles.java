package dev.caucus.knowledge.index;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topic files as they were read last.
 *
 * @param byPath what they say
 */
record TopicFiles(Map<String, TopicFile> byPath) {

  static final TopicFiles NONE = new TopicFiles(Map.of());

  /** Reads those again that may have changed. */
  TopicFiles following(Map<String, FileStamp> now, Path root, SourceReader sources) {
    Map<String, TopicFile> files = new TreeMap<>();
    now.forEach((path, stamp) -> {
      TopicFile known = byPath.get(path);
      files.put(
          path,
          known == null
              ? TopicFile.read(root, path, stamp, sources)
              : known.following(root, path, stamp, sources));
    });
    return new TopicFiles(files);
  }
}
