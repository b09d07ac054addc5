package dev.caucus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.chat.Citation;
import dev.caucus.chat.Outcome.Flip;
import dev.caucus.chat.Outcome.Reason;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.index.ServedFolder;
import dev.caucus.recommendation.Recommender;
import dev.caucus.recommendation.Recommenders;
import dev.caucus.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads teams with a known verdict through the first topic, by buttons and by what they would type.
 *
 * <p>To see the figures: {@code mvn test -Dtest=RecommendationEvaluationTest}.
 */
@Aside
@Printing
class RecommendationEvaluationTest {

  private static final String TOPIC = "node-or-django";

  private static ServedFolder served;
  private static TestDatabase database;
  private static Recommender recommender;

  @BeforeAll
  static void serve(@TempDir Path data, @TempDir Path store) throws IOException {
    served = ServedFolder.of(Path.of("knowledge"), data);
    database = new TestDatabase(store);
    recommender = Recommenders.on(served.knowledge(), database.client());
  }

  @AfterAll
  static void close() {
    served.close();
    database.close();
  }

  static List<Scenario> scenarios() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Scenario> scenarios = new ArrayList<>();
    try (InputStream lines =
        RecommendationEvaluationTest.class.getResourceAsStream("scenarios.jsonl")) {
      for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        scenarios.add(json.readValue(line, Scenario.class));
      }
    }
    return scenarios;
  }

  static Stream<Scenario> flipping() throws IOException {
    return scenarios().stream().filter(scenario -> scenario.flip() != null);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void buttonsLeadToTheKnownVerdict(Scenario scenario) {
    Recommendation given = new Led(recommender).byButtons(TOPIC, scenario.answers());
    assertThat(given.verdict()).isEqualTo(scenario.verdict());
    assertThat(given.strength().name()).isEqualToIgnoringCase(scenario.strength());
  }

  @ParameterizedTest
  @MethodSource("flipping")
  void theKnownOtherAnswerLeadsToTheOtherVerdict(Scenario scenario) {
    Map<String, String> answers = new HashMap<>(scenario.answers());
    Scenario.Flip flip = Objects.requireNonNull(scenario.flip());
    answers.put(flip.criterion(), flip.to());
    assertThat(new Led(recommender).byButtons(TOPIC, answers).verdict()).isEqualTo(flip.verdict());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyFlipLeadsToItsVerdictWhenItIsTried(Scenario scenario) {
    Led led = new Led(recommender);
    Recommendation given = led.byButtons(TOPIC, scenario.answers());
    for (Flip flip : given.flips()) {
      assertThat(flip.verdict()).isNotEqualTo(given.verdict());
      assertThat(tried(led, given, flip.criterion(), flip.to()).verdict())
          .as("%s", flip)
          .isEqualTo(flip.verdict());
      assertThat(tried(led, given, flip.criterion(), flip.from()).verdict())
          .isEqualTo(given.verdict());
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyReasonIsCitedWhereAnArticleSaysIt(Scenario scenario) {
    Recommendation given = new Led(recommender).byButtons(TOPIC, scenario.answers());
    assertThat(given.reasons()).isNotEmpty();
    Stream.concat(given.reasons().stream(), given.against().stream())
        .map(Reason::citations)
        .forEach(citations ->
            assertThat(citations).isNotEmpty().allMatch(RecommendationEvaluationTest::stands));
    given
        .disputes()
        .forEach(dispute ->
            assertThat(dispute.citations())
                .hasSizeGreaterThan(1)
                .allMatch(RecommendationEvaluationTest::stands));
  }

  @Test
  void clearCasesTakeAtMostSixQuestionsAndFiveInTheMiddle() throws IOException {
    List<Integer> questions = new ArrayList<>();
    int flips = 0;
    for (Scenario scenario : scenarios()) {
      Led led = new Led(recommender);
      Recommendation given = led.byButtons(TOPIC, scenario.answers());
      boolean shown = scenario.flip() == null || shows(given, scenario.flip());
      flips += shown ? 1 : 0;
      System.out.printf(
          "%s %-9s %d questions, %-6s %-9s %2d flips%s%n",
          scenario.id(),
          scenario.strength(),
          led.asked().size(),
          given.verdict(),
          given.strength().name().toLowerCase(Locale.ROOT),
          given.flips().size(),
          shown ? "" : ", not the known one");
      if (scenario.isClear()) {
        questions.add(led.asked().size());
      }
    }
    questions.sort(null);
    assertThat(questions).allMatch(count -> count <= 6);
    assertThat(questions.get(questions.size() / 2)).isLessThanOrEqualTo(5);
    assertThat(flips).as("verdicts that name the known flip").isGreaterThanOrEqualTo(14);
  }

  @Test
  void ownWordsLeadToTheKnownVerdictAsWell() throws IOException {
    int right = 0;
    for (Scenario scenario : scenarios()) {
      Led led = new Led(recommender);
      Recommendation given = led.byWords(TOPIC, scenario.replies());
      boolean good = given.verdict().equals(scenario.verdict());
      right += good ? 1 : 0;
      if (!good) {
        System.out.println(scenario.id() + " in own words: " + given.verdict() + " " + led.asked());
      }
    }
    System.out.println("in own words: " + right + " of " + scenarios().size());
    assertThat(right).isEqualTo(15);
  }

  private static Recommendation tried(
      Led led, Recommendation given, String criterion, String value) {
    return (Recommendation) led.press("r:a:" + given.dialogue() + ":" + criterion + ":" + value);
  }

  private static boolean shows(Recommendation given, Scenario.Flip flip) {
    return given.flips().stream()
        .anyMatch(shown ->
            shown.criterion().equals(flip.criterion())
                && shown.to().equals(flip.to())
                && shown.verdict().equals(flip.verdict()));
  }

  private static boolean stands(Citation citation) {
    KnowledgeBase knowledge = served.knowledge();
    return knowledge
        .article(citation.article())
        .map(article -> article.passages().get(citation.passage()))
        .filter(passage -> passage.headingPath().equals(citation.heading()))
        .filter(passage ->
            passage.sentences().stream().map(Sentence::text).anyMatch(citation.quote()::equals))
        .isPresent();
  }
}
