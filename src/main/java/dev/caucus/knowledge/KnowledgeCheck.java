package dev.caucus.knowledge;

import java.util.List;

/** Verifies the knowledge folder for the people who keep it. */
@FunctionalInterface
public interface KnowledgeCheck {

  /** Reads every file afresh, without touching the index. */
  Report run();

  /**
   * What was found.
   *
   * @param articles how many articles can be served
   * @param passages how many passages they have
   * @param defects what is wrong, by path and line
   * @param skipped files of kinds that hold no articles, by path
   */
  record Report(int articles, int passages, List<KnowledgeFailure> defects, List<String> skipped) {

    public Report {
      defects = List.copyOf(defects);
      skipped = List.copyOf(skipped);
    }
  }
}
