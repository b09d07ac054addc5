package dev.caucus.answer;

import dev.caucus.knowledge.SearchTerm;

/**
 * Something that a question looks for.
 *
 * @param surface as it stands in the question
 * @param search the forms in which the articles may say it
 * @param special whether it is a name or a technical word rather than general English
 * @param light whether nearly every question could hold it
 * @param weight how much it tells one passage from another: its inverse document frequency, less
 *     for a common word
 */
record QueryTerm(
    String surface,
    SearchTerm search,
    boolean special,
    boolean light,
    double weight,
    Presence presence) {

  /** The same term with its weight changed by that factor. */
  QueryTerm weighing(double factor) {
    return new QueryTerm(surface, search, special, light, weight * factor, presence);
  }

  /** Whether the articles have it. */
  enum Presence {
    /** Some article says it, in one of its forms. */
    SEEN,
    /** An English word that no article uses. */
    UNSEEN_WORD,
    /** A name, or a technical word, that no article mentions. */
    UNKNOWN_NAME
  }
}
