package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.List;

/**
 * A sentence that says one of the different things that are said about an aspect.
 *
 * @param index its place in the passage
 */
record Side(Found found, int index) {

  /** A sentence of an article that nobody searched for. */
  static Side of(Article article, Passage passage, int index) {
    String key = article.id() + "#" + passage.position();
    return new Side(new Found(article.with(List.of()), passage, key, 0, List.of()), index);
  }

  /** Where it stands: the same for the same sentence, however it was found. */
  record Place(String article, int passage, int sentence) {}

  Place place() {
    return new Place(found.article().id(), found.passage().position(), index);
  }

  static Place place(Evidence evidence) {
    return new Side(evidence.found(), evidence.index()).place();
  }

  boolean isOfArticle(Evidence evidence) {
    return found.article().id().equals(evidence.found().article().id());
  }

  Sentence sentence() {
    return found.passage().sentences().get(index);
  }

  /** Whether a topic's evidence names it. */
  boolean isMeantBy(Criterion.Evidence evidence) {
    return found.article().id().equals(evidence.article())
        && evidence.isUnder(found.passage())
        && evidence.isSaidIn(sentence());
  }
}
