package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of one file.
 *
 * @param path relative to the knowledge folder
 * @param stamp how the file looked when it was read
 * @param hash the SHA-256 of its content in hexadecimal
 * @param article its article without the passages; null if it could not be read
 * @param passages how many passages it has
 * @param failures what was wrong with it
 * @param settled whether its stamp was old enough when it was read to tell every later change: two
 *     changes within one tick of the file system's clock have the same stamp
 * @param model what made the vectors of its sentences; null as long as they are not all in the
 *     index
 */
record SourceFile(
    String path,
    FileStamp stamp,
    String hash,
    @Nullable Article article,
    int passages,
    List<KnowledgeFailure> failures,
    boolean settled,
    @Nullable String model) {

  SourceFile {
    failures = List.copyOf(failures);
  }

  /** The same content, seen again. */
  SourceFile seen(FileStamp stamp, boolean settled) {
    return new SourceFile(path, stamp, hash, article, passages, failures, settled, model);
  }

  /** The same, with the vectors of that model or without any. */
  SourceFile meaning(@Nullable String model) {
    return new SourceFile(path, stamp, hash, article, passages, failures, settled, model);
  }
}
