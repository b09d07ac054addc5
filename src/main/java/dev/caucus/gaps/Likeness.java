package dev.caucus.gaps;

import java.util.List;

/**
 * Tells how much two questions ask the same.
 *
 * <p>It sees all questions before it compares any: which words tell much depends on the others, and
 * what compares sentences by vectors can compute each of them once.
 */
@FunctionalInterface
interface Likeness {

  /** What compares these questions. */
  Measure among(List<String> questions);

  /** Compares questions by their places in the list, counted from 0. */
  @FunctionalInterface
  interface Measure {

    /** From 0, nothing in common, to 1, the same. */
    double between(int one, int other);
  }
}
