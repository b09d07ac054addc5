package dev.caucus.answer;

import java.util.List;

/**
 * A question and where its answer stood: what a follow-up is understood by.
 *
 * @param question the question with everything it referred back to written out
 * @param subjects the ids of the options it was about
 * @param cited where its answer stood, the most important first
 */
public record Exchange(String question, List<String> subjects, List<Cited> cited) {

  public Exchange {
    subjects = List.copyOf(subjects);
    cited = List.copyOf(cited);
  }

  /** A passage that was cited, by its article's id and its place in it. */
  public record Cited(String article, int passage) {}
}
