package dev.caucus.answer;

import dev.caucus.knowledge.Passage;
import java.util.Locale;
import java.util.Set;

/**
 * A question that was made of an article.
 *
 * @param text what is asked
 * @param article the id of the article
 * @param passages the places of the passages that its words were taken from
 * @param heading the heading that answers it with all that stands below; empty if it was not made
 *     of one
 */
record SelfMade(String text, String article, Set<Integer> passages, String heading) {

  /** Whether that evidence stands where the question was made. */
  boolean isAnsweredBy(Evidence evidence) {
    Passage found = evidence.found().passage();
    return heading.isEmpty()
        ? evidence.found().article().id().equals(article) && passages.contains(found.position())
        : found.headings().contains(heading) || names(evidence.sentence().text());
  }

  /** Several articles may tell about the same, under whatever heading. */
  private boolean names(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).contains(heading.toLowerCase(Locale.ROOT));
  }
}
