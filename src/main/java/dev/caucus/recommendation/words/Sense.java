package dev.caucus.recommendation.words;

/** What a phrase means. */
sealed interface Sense {

  /**
   * A value of a criterion.
   *
   * @param reply whether only as the reply to the criterion's question
   */
  record Value(String criterion, String value, boolean reply) implements Sense {}

  /** A criterion as such. */
  record About(String criterion) implements Sense {}

  /** What a phrase of the language means whatever the topic is. */
  enum Control implements Sense {
    YES,
    /** Asks for what stands beside it. */
    NEED,
    NO,
    /** Denies what follows. */
    NEGATOR,
    /** Looks like a negator only. */
    NO_NEGATOR,
    UNSURE,
    SKIP,
    /** Sets aside what follows. */
    ASIDE,
    MOSTLY,
    LITTLE,
    CORRECTION,
    SUPPOSITION
  }
}
