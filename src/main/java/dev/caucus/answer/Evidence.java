package dev.caucus.answer;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.Set;

/**
 * A sentence that may answer a question.
 *
 * @param index its place in the passage
 * @param coverage how much of what the question looks for it says, 0 to 1
 * @param literal how much of it it says in the question's own words, light ones aside, 0 to 1
 * @param cosine how near it is to the question in meaning, up to 1; 0 where that is not known
 * @param fits whether it is of the kind that was asked for, such as a date
 * @param subjects the options it is about
 * @param score how well it answers, comparable within one question only
 */
record Evidence(
    Found found,
    int index,
    double coverage,
    double literal,
    double cosine,
    boolean fits,
    Set<String> subjects,
    double score) {

  Sentence sentence() {
    return found.passage().sentences().get(index);
  }

  /** Whether it is about options, and about none of those in question. */
  boolean isAboutOthers(Question question) {
    return !question.options().isEmpty()
        && !subjects.isEmpty()
        && question.options().stream().noneMatch(subjects::contains);
  }

  /** Whether it is a program text. */
  boolean isCode() {
    return found.passage().kind() == Passage.Kind.CODE;
  }

  /** Whether it is an item of a list that neither belongs to another one nor has others below. */
  boolean standsAlone() {
    Passage passage = found.passage();
    boolean parent =
        index + 1 < passage.sentences().size() && passage.sentences().get(index + 1).depth() > 0;
    return passage.kind() == Passage.Kind.LIST
        && sentence().depth() == 0
        && !parent
        && !sentence().text().endsWith(":");
  }

  /** Whether both stand in the same article. */
  boolean isOfArticle(Evidence other) {
    return found.article().id().equals(other.found.article().id());
  }

  /** Whether it is the sentence that introduces the other one's list, table or program text. */
  boolean announces(Evidence other) {
    return isOfArticle(other) && sentence().text().equals(other.found.passage().lead());
  }

  /** Whether both stand in the same passage. */
  boolean besides(Evidence other) {
    return found.key().equals(other.found.key());
  }
}
