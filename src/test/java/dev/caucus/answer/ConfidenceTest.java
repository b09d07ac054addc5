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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    assertThat(confidence(question, own, List.of(own, other))).isLessThan(0.1);
  }

  @Test
  void risesWithTheMeaningButNeverToCertainty() {
    Question question = asks(Expectation.STATEMENT, Presence.SEEN, List.of());
    double far = confidence(question, means(0.5, 0.5));
    double near = confidence(question, means(0.5, 0.8));
    assertThat(far).isLessThan(Confidence.ANSWERED);
    assertThat(near).isGreaterThan(Confidence.ANSWERED);
    assertThat(confidence(question, means(1, 0.95))).isBetween(0.9, 0.97);
  }

  @Test
  void fallsWithoutTheDateThatWasAskedForHoweverNearTheMeaning() {
    Question question = asks(Expectation.DATE, Presence.SEEN, List.of());
    Evidence undated = means(0.6, 0.75);
    assertThat(undated.fits()).isTrue();
    assertThat(confidence(question, undated)).isGreaterThan(0.9);
    assertThat(confidence(question, without(undated))).isLessThan(0.2);
  }

  @Test
  void risesWithHowFarAnAnswerStandsOutFromTheNextPassages() {
    Question question = asks(Expectation.STATEMENT, Presence.SEEN, List.of());
    Evidence best = means(0.5, 0.55);
    double usual = log(question, best, List.of(best));
    // 0.3 for each point beside the usual 6
    assertThat(log(question, best, beside(best, 30, -2))).isEqualTo(usual - 1.2, within(1e-9));
    assertThat(log(question, best, beside(best, 30, -16))).isEqualTo(usual + 3, within(1e-9));
    assertThat(confidence(question, best, beside(best, 30, -1))).isLessThan(Confidence.ANSWERED);
    assertThat(confidence(question, best, beside(best, 30, -16)))
        .isGreaterThan(Confidence.ANSWERED);
  }

  @Test
  void comparesTheBestSentencesOfEightOtherPassages() {
    Question question = asks(Expectation.STATEMENT, Presence.SEEN, List.of());
    Evidence best = means(0.5, 0.55);
    List<Evidence> ranked = new ArrayList<>(beside(best, 4, -4));
    ranked.addAll(beside(best, 30, -12).subList(5, 31));
    List<Evidence> twice = new ArrayList<>(ranked);
    twice.add(5, ranked.getLast());
    twice.add(1, best);
    twice.addAll(beside(best, 30, -25));
    // (4 * 4 + 4 * 12) / 8 = 8 points, of which 6 are usual
    assertThat(log(question, best, ranked))
        .isEqualTo(log(question, best, List.of(best)) + 0.6, within(1e-9));
    assertThat(log(question, best, twice)).isEqualTo(log(question, best, ranked), within(1e-9));
  }

  @Test
  void risesNoFurtherHoweverMuchItStandsOut() {
    Question question = asks(Expectation.STATEMENT, Presence.SEEN, List.of());
    Evidence best = means(0.5, 0.55);
    assertThat(log(question, best, beside(best, 30, -60)))
        .isEqualTo(log(question, best, beside(best, 30, -20)));
    assertThat(log(question, best, beside(best, 30, 9)))
        .isEqualTo(log(question, best, beside(best, 30, 0)));
  }

  @Test
  void growsWithTheNumberOfPassagesThatAnAnswerStandsOutFrom() {
    Question question = asks(Expectation.STATEMENT, Presence.SEEN, List.of());
    Evidence best = means(0.5, 0.55);
    double usual = log(question, best, List.of(best));
    assertThat(log(question, best, beside(best, 8, -20))).isEqualTo(usual, within(1e-9));
    assertThat(log(question, best, beside(best, 9, -20))).isEqualTo(usual + 0.42, within(1e-9));
    assertThat(log(question, best, beside(best, 18, -20))).isEqualTo(usual + 4.2, within(1e-9));
  }

  @Test
  void isNoHigherForStandingOutWithoutTheDateThatWasAskedFor() {
    Question question = asks(Expectation.DATE, Presence.SEEN, List.of());
    Evidence undated = without(means(0.6, 0.75));
    assertThat(log(question, undated, beside(undated, 30, -20)))
        .isEqualTo(log(question, undated, List.of(undated)), within(1e-9));
  }

  private static double log(Question question, Evidence best, List<Evidence> ranked) {
    return Confidence.odds(question, best, ranked).log();
  }

  /**
   * The evidence, and one sentence of each of so many other passages, with that score beside it.
   */
  private static List<Evidence> beside(Evidence best, int count, double difference) {
    Found found = best.found();
    Passage passage = found.passage();
    return Stream.concat(
            Stream.of(best),
            IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                  var elsewhere = new Found(found.article(), passage, "a " + i, 1, List.of());
                  return new Evidence(
                      elsewhere, 0, 0.2, 0.2, 0.5, true, Set.of(), best.score() + difference);
                }))
        .toList();
  }

  private static double confidence(Question question, Evidence best) {
    return confidence(question, best, List.of(best));
  }

  private static double confidence(Question question, Evidence best, List<Evidence> ranked) {
    return Confidence.odds(question, best, ranked).shifted(0);
  }

  private static Question asks(Expectation expects, Presence presence, List<String> options) {
    QueryTerm term = new QueryTerm("x", new SearchTerm(List.of()), true, false, 1, presence);
    return new Question("x", expects, options, false, List.of(term), false, List.of(), null, null);
  }

  private static Evidence means(double coverage, double cosine) {
    Evidence says = says(coverage, true, Set.of());
    Found found = says.found();
    var near = new Found(found.article(), found.passage(), "a 0", 1, List.of(cosine));
    return new Evidence(near, 0, coverage, coverage, cosine, true, Set.of(), 1);
  }

  private static Evidence without(Evidence date) {
    return new Evidence(
        date.found(), 0, date.coverage(), date.literal(), date.cosine(), false, Set.of(), 1);
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
