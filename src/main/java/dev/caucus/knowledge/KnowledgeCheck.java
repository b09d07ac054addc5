package dev.caucus.knowledge;

import java.util.List;

/** Verifies the knowledge folder for the people who keep it. */
@FunctionalInterface
public interface KnowledgeCheck {

  /** Reads every file afresh, without touching the index, and names every defect, by path. */
  List<KnowledgeFailure> defects();
}
