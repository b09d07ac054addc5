package dev.caucus.recommendation.weighing;

import static dev.caucus.recommendation.weighing.Topics.answers;
import static dev.caucus.recommendation.weighing.Topics.criterion;
import static dev.caucus.recommendation.weighing.Topics.topic;
import static dev.caucus.recommendation.weighing.Topics.value;
import static dev.caucus.recommendation.weighing.Topics.weight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Outcome.Strength;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Lead;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OutlookTest {

  /** Teams that know all about their project, most of which speaks for one option. */
  private static final List<String> CLEAR_CASES =
      List.of(
          """
          team_language=javascript realtime_concurrency=high data_complexity=light admin_auth=no
          workload=io architecture=microservices same_language_spa=yes budget=tight
          """,
          """
          team_language=python realtime_concurrency=none data_complexity=heavy admin_auth=must
          workload=mixed architecture=full_stack same_language_spa=no budget=normal
          """,
          """
          team_language=both realtime_concurrency=some data_complexity=heavy admin_auth=must
          workload=mixed architecture=full_stack same_language_spa=no budget=normal
          """,
          """
          team_language=python realtime_concurrency=none data_complexity=moderate admin_auth=nice
          workload=cpu architecture=full_stack same_language_spa=no budget=normal
          """,
          """
          team_language=javascript realtime_concurrency=some data_complexity=moderate
          admin_auth=nice workload=io architecture=undecided same_language_spa=yes budget=normal
          """,
          """
          team_language=other realtime_concurrency=none data_complexity=heavy admin_auth=must
          workload=mixed architecture=full_stack same_language_spa=no budget=ample
          """,
          """
          team_language=other realtime_concurrency=high data_complexity=light admin_auth=no
          workload=io architecture=microservices same_language_spa=no budget=normal
          """,
          """
          team_language=python realtime_concurrency=high data_complexity=light admin_auth=no
          workload=io architecture=microservices same_language_spa=yes budget=normal
          """);

  private static final Topic FIRST = Topics.nodeOrDjango();

  @ParameterizedTest
  @FieldSource("CLEAR_CASES")
  void asksAtMostSixQuestionsInAClearCase(String all) {
    Answers asked = dialogue(FIRST, answers(all));
    assertThat(asked.values()).hasSizeLessThanOrEqualTo(6);
    assertThat(new Weighing(FIRST, asked).verdict())
        .isEqualTo(new Weighing(FIRST, answers(all)).verdict())
        .isNotEqualTo("either");
  }

  @ParameterizedTest
  @FieldSource("CLEAR_CASES")
  void aClearCaseIsToldAsOneThoughNotEverythingWasAsked(String all) {
    Outlook outlook = new Outlook(FIRST, dialogue(FIRST, answers(all)));
    assertThat(outlook.strength()).isEqualTo(Strength.CLEAR);
    assertThat(new Outlook(FIRST, answers(all)).strength())
        .isEqualTo(new Weighing(FIRST, answers(all)).strength());
  }

  @Test
  void whatWasNotAskedMakesALeaningVerdictClearOnlyWhereThatIsLikely() {
    Topic one =
        topic(
            new Lead(3, 4),
            "a b",
            criterion("x", value("1", weight("a", 3)), value("2", weight("b", 3))),
            criterion("y", value("1", weight("a", 2)), value("2"), value("3")));
    Topic two =
        topic(
            new Lead(3, 4),
            "a b",
            criterion("x", value("1", weight("a", 3)), value("2", weight("b", 3))),
            criterion("y", value("1", weight("a", 2)), value("2", weight("a", 2)), value("3")));
    assertThat(new Outlook(one, answers("x=1")).strength()).isEqualTo(Strength.LEANING);
    assertThat(new Outlook(two, answers("x=1")).strength()).isEqualTo(Strength.CLEAR);
    assertThat(new Outlook(two, answers("x=1 y=3")).strength()).isEqualTo(Strength.LEANING);
    assertThat(new Outlook(two, answers("x=2")).strength()).isEqualTo(Strength.LEANING);
  }

  @Test
  void asksFiveQuestionsInHalfOfTheClearCases() {
    List<Integer> questions =
        CLEAR_CASES.stream()
            .map(all -> dialogue(FIRST, answers(all)).values().size())
            .sorted()
            .toList();
    assertThat(questions.get(questions.size() / 2)).isLessThanOrEqualTo(5);
  }

  @Test
  void asksFirstWhatTellsMost() {
    Topic trees =
        topic(
            new Lead(1, 2),
            "oak ash",
            criterion("light", value("sun", weight("oak", 1)), value("shade")),
            criterion("soil", value("wet", weight("oak", 2)), value("dry", weight("ash", 2))));
    // The soil decides alone, so it tells 1 bit; the light never changes what the soil says.
    assertThat(next(trees, "")).isEqualTo("soil");
    assertThat(new Outlook(trees, answers("soil=dry")).settled()).isTrue();
    assertThat(next(trees, "soil=skip")).isEqualTo("light");
  }

  @Test
  void asksAmongEqualsWhatMovesTheOptionsFurthestAndThenWhatComesFirst() {
    Topic trees =
        topic(
            new Lead(3, 4),
            "oak ash",
            criterion("light", value("sun", weight("oak", 4))),
            criterion("soil", value("wet", weight("oak", 5))),
            criterion("wind", value("strong", weight("oak", 5))));
    // Each has one value only, so that none tells anything unless it is skipped.
    assertThat(next(trees, "")).isEqualTo("soil");
    assertThat(next(trees, "soil=skip")).isEqualTo("wind");
    assertThat(next(trees, "soil=skip wind=skip")).isEqualTo("light");
  }

  @Test
  void endsWhereNothingThatWeighsIsOpen() {
    Outlook outlook = new Outlook(topic(Lead.DEFAULT, "oak ash"), Answers.NONE);
    assertThat(outlook.settled()).isTrue();
    assertThat(outlook.next()).isEmpty();
    assertThat(outlook.atMost()).isZero();
    assertThat(open(FIRST, "")).doesNotContain("speed_to_market").hasSize(8);
    assertThat(new Outlook(FIRST, Answers.NONE).atMost()).isEqualTo(8);
  }

  @Test
  void leavesOutWhatCannotCountAnyMore() {
    assertThat(open(FIRST, "data_complexity=light")).contains("budget");
    assertThat(open(FIRST, "data_complexity=heavy")).doesNotContain("budget");
  }

  @Test
  void asksForWhatTakesAwayAWeight() {
    Topic trees =
        topic(
            Lead.DEFAULT,
            "oak ash",
            criterion("soil", value("wet", weight("oak", 3, "light=shade")), value("dry")),
            criterion("light", value("sun"), value("shade")));
    assertThat(open(trees, "")).containsExactly("soil", "light");
    assertThat(new Outlook(trees, answers("soil=wet")).settled()).isFalse();
    assertThat(next(trees, "soil=wet")).isEqualTo("light");
    assertThat(new Outlook(trees, answers("soil=dry")).settled()).isTrue();
    assertThat(new Outlook(trees, answers("light=shade")).settled()).isTrue();
  }

  @Test
  void knowsThatWhatExcludesEachOtherDoesNotAddUp() {
    Topic trees =
        topic(
            new Lead(3, 4),
            "oak ash",
            criterion("soil", value("wet", weight("oak", 2, "light=sun")), value("dry")),
            criterion("light", value("sun", weight("oak", 2)), value("shade")));
    assertThat(new Outlook(trees, Answers.NONE).settled()).isTrue();
  }

  @Test
  void knowsThatOneCanBeatEachOfTheOthersButNotAllOfThem() {
    Topic trees =
        topic(
            new Lead(3, 4),
            "oak ash elm",
            criterion(
                "soil",
                value("wet", weight("oak", 3), weight("ash", 3)),
                value("dry", weight("oak", 3), weight("elm", 3)),
                value("sandy", weight("ash", 3), weight("elm", 3))));
    assertThat(new Outlook(trees, Answers.NONE).settled()).isTrue();
  }

  @Test
  void copesWithManyCriteriaAndOptions() {
    Topic large = Topics.large(20, "oak ash elm fir yew box");
    Outlook outlook = new Outlook(large, Answers.NONE);
    assertThat(outlook.settled()).isFalse();
    assertThat(outlook.atMost()).isEqualTo(20);
    assertThat(outlook.next()).isEqualTo(new Outlook(large, Answers.NONE).next());
  }

  /** What is asked of somebody who would give these answers, with the answers. */
  private static Answers dialogue(Topic topic, Answers all) {
    Answers asked = Answers.NONE;
    Optional<Criterion> next = new Outlook(topic, asked).next();
    while (next.isPresent()) {
      String criterion = next.get().id();
      asked = asked.with(criterion, all.of(criterion).orElse(Answers.SKIP));
      next = new Outlook(topic, asked).next();
    }
    return asked;
  }

  private static String next(Topic topic, String answers) {
    return new Outlook(topic, answers(answers)).next().orElseThrow().id();
  }

  private static List<String> open(Topic topic, String answers) {
    return new Outlook(topic, answers(answers)).open().stream().map(Criterion::id).toList();
  }
}
