package dev.caucus.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param articles how many articles are served
 * @param passages how many passages are served
 * @param changed when the served articles last changed; null before the first look at the folder
 * @param checked when the folder was last compared with the index; null before the first look
 * @param failures what could not be used, by path
 * @param progress the work under way; null when the index is up to date
 */
public record KnowledgeStatus(
    int articles,
    int passages,
    @Nullable Instant changed,
    @Nullable Instant checked,
    List<KnowledgeFailure> failures,
    @Nullable Progress progress) {

  public KnowledgeStatus {
    failures = List.copyOf(failures);
  }

  /** How many of the changed files are done. */
  public record Progress(int done, int total) {}
}
