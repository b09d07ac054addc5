package dev.caucus.answer;

import dev.caucus.knowledge.index.ServedFolder;

/** Makes the real answerer for tests of other packages. */
public final class Answerers {

  private Answerers() {}

  public static QuestionAnswerer on(ServedFolder folder) {
    return on(folder, Calibration.NONE);
  }

  /** The same as sure as the articles themselves allow, which takes a while to measure. */
  public static QuestionAnswerer calibratedOn(ServedFolder folder) {
    return on(folder, calibration(folder));
  }

  /** What a server measures in the background. */
  public static Calibration calibration(ServedFolder folder) {
    Calibrator calibrator =
        new Calibrator(
            folder.knowledge(), folder.search(), new SubjectsCache(folder.knowledge()).current());
    while (!calibrator.isDone()) {
      calibrator.step();
    }
    return calibrator.result();
  }

  /** The same with its confidence shifted. */
  static QuestionAnswerer on(ServedFolder folder, Calibration calibration) {
    SubjectsCache subjects = new SubjectsCache(folder.knowledge());
    return new ExtractiveAnswerer(
        folder.knowledge(),
        folder.search(),
        subjects,
        new KnownDisputes(folder.knowledge(), subjects),
        () -> calibration);
  }
}
