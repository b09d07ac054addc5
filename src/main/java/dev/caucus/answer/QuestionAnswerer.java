package dev.caucus.answer;

import org.jspecify.annotations.Nullable;

/** Answers a question from the articles. */
@FunctionalInterface
public interface QuestionAnswerer {

  /**
   * Answers a question, or says that the articles do not.
   *
   * @param before the exchange that the question may refer back to; null if there is none
   */
  Answered answer(String question, @Nullable Exchange before);
}
