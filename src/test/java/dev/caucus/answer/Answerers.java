package dev.caucus.answer;

import dev.caucus.knowledge.index.ServedFolder;

/** Makes the real answerer for tests of other packages. */
public final class Answerers {

  private Answerers() {}

  public static QuestionAnswerer on(ServedFolder folder) {
    SubjectsCache subjects = new SubjectsCache(folder.knowledge());
    return new ExtractiveAnswerer(
        folder.knowledge(),
        folder.search(),
        subjects,
        new KnownDisputes(folder.knowledge(), subjects));
  }
}
