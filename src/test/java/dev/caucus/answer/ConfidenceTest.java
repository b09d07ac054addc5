package dev.caucus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.caucus.answer.QueryTerm.Presence;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.SearchTerm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  @Test
  void isALogisticCurveOverWhatIsSaidOfTheQuestion() {
    Question question = asks(Expectation.STATEMENT, Presence.SEEN, List.of());
    // 1 / (1 + e^3), 1 / 2, 1 / (1 + e^-3)
    assertThat(confidence(question, says(0, true, Set.of()))).isEqualTo(0.047, within(0.001));
    assertThat(confidence(question, says(0.5, true, Set.of()))).isEqualTo(0.5, within(0.001));
    assertThat(confidence(question, says(1, true, Set.of()))).isEqualTo(0.953, within(0.001));
  }

  @Test
  void fallsWithANameThatNoArticleMentions() {
    Question question = asks(Expectation.STATEMENT, Presence.UNKNOWN_NAME, List.of());
    assertThat(confidence(question, says(0.9, true, Set.of()))).isLessThan(Confidence.ANSWERED);
  }

  @Test
  void fallsWithoutTheDateThatWasAskedFor() {
    Question question = asks(Expectation.DATE, Presence.SEEN, List.of());
    assertThat(confidence(question, says(1, true, Set.of()))).isGreaterThan(0.9);
    assertThat(confidence(question, says(1, false, Set.of()))).isLessThan(0.1);
  }

  @Test
  void fallsWhereOnlyAnotherOptionIsSaidToBeSo() {
    Question question = asks(Expectation.STATEMENT, Presence.SEEN, List.of("classic"));
    Evidence own = says(0.55, true, Set.of("classic"));
    Evidence other = says(1, true, Set.of("rapid"));
    assertThat(confidence(question, own)).isGreaterThan(Confidence.ANSWERED);
    assertThat(Confidence.of(question, own, List.of(own, other), Calibration.NONE)).isLessThan(0.1);
  }

  private static double confidence(Question question, Evidence best) {
    return Confidence.of(question, best, List.of(best), Calibration.NONE);
  }

  private static Question asks(Expectation expects, Presence presence, List<String> options) {
    QueryTerm term = new QueryTerm("x", new SearchTerm(List.of()), true, false, 1, presence);
    return new Question("x", expects, options, false, List.of(term), false, List.of(), null);
  }

  private static Evidence says(double coverage, boolean fits, Set<String> subjects) {
    Passage passage =
        new Passage(
            0, Kind.PARAGRAPH, List.of(), null, List.of(), null, List.of(Sentence.of("It is x.")));
    Article article = new Article("a", "a.md", "A", null, null, null, null, null, List.of());
    return new Evidence(
        new Found(article, passage, "a 0", 1, List.of()),
        0,
        coverage,
        coverage,
        0,
        fits,
        subjects,
        1);
  }
}
