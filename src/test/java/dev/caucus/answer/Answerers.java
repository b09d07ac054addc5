package dev.caucus.answer;

import dev.caucus.knowledge.KnowledgeBase;

/** Makes the real answerer for tests of other packages. */
public final class Answerers {

  private Answerers() {}

  public static QuestionAnswerer on(KnowledgeBase knowledge) {
    return new ExtractiveAnswerer(knowledge);
  }
}
