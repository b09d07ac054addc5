package dev.caucus.chat;

import java.util.List;

/** What a reply means, for programs. */
public sealed interface Outcome {

  /**
   * A question was asked.
   *
   * @param answer the visible text without citations
   * @param confidence the probability that the answer is right, 0 to 1
   * @param suggestions questions to go on with
   */
  record Answer(
      Status status,
      String answer,
      double confidence,
      List<Citation> citations,
      List<String> suggestions)
      implements Outcome {}

  /**
   * The bot says something about itself.
   *
   * @param code what it is, for instance {@code help} or {@code expired}
   */
  record Notice(String code, String message) implements Outcome {}

  /** How a question was answered. */
  enum Status {
    /** The articles say it. */
    ANSWERED,
    /** The articles say different things about it. */
    DISPUTED,
    /** The articles do not say it. */
    UNKNOWN,
    /** It was no question: a greeting, thanks. */
    SOCIAL,
    /** There was nothing to understand. */
    INVALID
  }
}
