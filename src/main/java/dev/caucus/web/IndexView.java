package dev.caucus.web;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands, ready for the template.
 *
 * @param ago how long ago the articles changed, in words
 * @param tag changes whenever anything else here does
 */
record IndexView(
    int articles,
    int passages,
    @Nullable String ago,
    List<KnowledgeFailure> failures,
    KnowledgeStatus.@Nullable Progress progress,
    String tag) {

  IndexView(KnowledgeStatus status, @Nullable String ago) {
    this(
        status.articles(),
        status.passages(),
        ago,
        status.failures(),
        status.progress(),
        Integer.toHexString(
            List.of(
                    status.articles(),
                    status.passages(),
                    String.valueOf(ago),
                    status.failures(),
                    String.valueOf(status.progress()))
                .hashCode()));
  }

  /** Whether there is nothing to answer from, and nothing on the way. */
  public boolean empty() {
    return articles == 0 && progress == null;
  }
}
