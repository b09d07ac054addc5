package dev.caucus.answer;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.index.ServedFolder;

/** Makes the real answerer for tests of other packages. */
public final class Answerers {

  private Answerers() {}

  public static QuestionAnswerer on(ServedFolder folder) {
    return on(folder.knowledge(), folder.search());
  }

  /** The same with a search of one's own. */
  public static QuestionAnswerer on(KnowledgeBase knowledge, PassageSearch search) {
    SubjectsCache subjects = new SubjectsCache(knowledge);
    return new ExtractiveAnswerer(
        knowledge, search, subjects, new KnownDisputes(knowledge, subjects));
  }
}
