package dev.caucus.answer;

import dev.caucus.knowledge.index.ServedFolder;

/** Makes the real answerer for tests of other packages. */
public final class Answerers {

  private Answerers() {}

  public static QuestionAnswerer on(ServedFolder folder) {
    return new ExtractiveAnswerer(
        folder.knowledge(), folder.search(), new SubjectsCache(folder.knowledge()));
  }
}
