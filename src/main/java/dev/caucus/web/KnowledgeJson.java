package dev.caucus.web;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the index stands as JSON. */
record KnowledgeJson(
    int articles,
    int passages,
    @Nullable Instant changed,
    @Nullable Instant checked,
    List<KnowledgeFailure> failures,
    KnowledgeStatus.@Nullable Progress progress) {

  static KnowledgeJson of(KnowledgeStatus status) {
    return new KnowledgeJson(
        status.articles(),
        status.passages(),
        status.changed(),
        status.checked(),
        status.failures(),
        status.progress());
  }
}
