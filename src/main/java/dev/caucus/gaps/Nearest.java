package dev.caucus.gaps;

import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The passage of the articles that came closest to a question.
 *
 * @param article the article's id; it may have changed or gone since
 * @param heading the headings above the passage; empty for one above the first
 * @param passage the place of the passage in its article, counted from 0
 * @param quote the words that came closest, at most {@value #LONGEST} characters
 */
public record Nearest(String article, String title, String heading, int passage, String quote) {

  /** Enough to recognise a passage by. */
  private static final int LONGEST = 500;

  /** What an answer quotes first; null if it quotes nothing. */
  static @Nullable Nearest in(Outcome.Answer answer) {
    return answer.citations().stream().findFirst().map(Nearest::of).orElse(null);
  }

  private static Nearest of(Citation citation) {
    return new Nearest(
        citation.article(),
        citation.title(),
        citation.heading(),
        citation.passage(),
        Excerpt.of(citation.quote(), LONGEST));
  }
}
