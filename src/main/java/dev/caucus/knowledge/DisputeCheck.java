package dev.caucus.knowledge;

import java.util.List;

/** Looks for what the articles say different things about, for the people who keep them. */
@FunctionalInterface
public interface DisputeCheck {

  /**
   * What the topics note, and what else looks like it in the articles that are served right now.
   */
  List<Disputed> run();

  /** How sure it is that the places disagree, the surest first. */
  enum Grade {
    /** A topic says so. */
    NOTED,
    /** They say opposite things of the same. */
    LIKELY,
    /** They may mean different things or circumstances. */
    POSSIBLE
  }

  /**
   * Something about which the articles say different things.
   *
   * @param aspect what it is about
   * @param places the sentences that disagree, as a topic names them; at least two
   */
  record Disputed(String aspect, Grade grade, List<Criterion.Evidence> places) {

    public Disputed {
      places = List.copyOf(places);
    }
  }
}
