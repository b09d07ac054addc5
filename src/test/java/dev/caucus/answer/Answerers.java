package dev.caucus.answer;

import dev.caucus.knowledge.index.ServedFolder;

/** Makes the real answerer for tests of other packages. */
public final class Answerers {

  private Answerers() {}

  public static QuestionAnswerer on(ServedFolder folder) {
    return on(folder, Calibration.NONE);
  }

  /** The same with its confidence shifted. */
  static QuestionAnswerer on(ServedFolder folder, Calibration calibration) {
    return new ExtractiveAnswerer(
        folder.knowledge(),
        folder.search(),
        new SubjectsCache(folder.knowledge()),
        () -> calibration);
  }
}
