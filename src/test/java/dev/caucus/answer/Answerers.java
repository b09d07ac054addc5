package dev.caucus.answer;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.index.ServedFolder;

/** Makes the real answerer for tests of other packages. */
public final class Answerers {

  private Answerers() {}

  public static QuestionAnswerer on(ServedFolder folder) {
    return on(folder, Calibration.NONE);
  }

  /** The same with a search of one's own. */
  public static QuestionAnswerer on(KnowledgeBase knowledge, PassageSearch search) {
    return on(knowledge, search, Calibration.NONE);
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
    return on(folder.knowledge(), folder.search(), calibration);
  }

  private static QuestionAnswerer on(
      KnowledgeBase knowledge, PassageSearch search, Calibration calibration) {
    SubjectsCache subjects = new SubjectsCache(knowledge);
    return new ExtractiveAnswerer(
        knowledge, search, subjects, new KnownDisputes(knowledge, subjects), () -> calibration);
  }
}
