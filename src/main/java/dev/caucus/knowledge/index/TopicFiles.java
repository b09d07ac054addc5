package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topic files as they were read last.
 *
 * @param stamps how they looked then
 * @param files what they say
 * @param settled whether every later change shows in their stamps
 */
record TopicFiles(Map<String, FileStamp> stamps, List<TopicFile> files, boolean settled) {

  static final TopicFiles NONE = new TopicFiles(Map.of(), List.of(), true);

  /** Reads them again if they may have changed. */
  TopicFiles following(Map<String, FileStamp> now, Path root, SourceReader sources) {
    if (settled && now.equals(stamps)) {
      return this;
    }
    boolean old = now.values().stream().allMatch(sources::isSettled);
    List<TopicFile> read = now.keySet().stream().map(path -> TopicFile.read(root, path)).toList();
    boolean readable = read.stream().allMatch(file -> file.failures().isEmpty());
    return new TopicFiles(now, read, old && readable);
  }

  /** The topics that could be read. */
  List<Topic> topics() {
    return files.stream().flatMap(file -> Optional.ofNullable(file.topic()).stream()).toList();
  }

  List<KnowledgeFailure> failures() {
    return files.stream().flatMap(file -> file.failures().stream()).toList();
  }
}
