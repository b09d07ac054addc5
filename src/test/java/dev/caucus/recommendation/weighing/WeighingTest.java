package dev.caucus.recommendation.weighing;

import static dev.caucus.recommendation.weighing.Topics.answers;
import static dev.caucus.recommendation.weighing.Topics.criterion;
import static dev.caucus.recommendation.weighing.Topics.topic;
import static dev.caucus.recommendation.weighing.Topics.value;
import static dev.caucus.recommendation.weighing.Topics.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.caucus.chat.Outcome.Strength;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Lead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {

  private static final Topic THREE =
      topic(
          Lead.DEFAULT,
          "oak ash elm",
          criterion(
              "soil",
              value("wet", weight("oak", 3), weight("elm", 1)),
              value("dry", weight("ash", 3))),
          criterion("light", value("sun", weight("oak", 2)), value("shade", weight("elm", 2))));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # answers                                                     node, django, verdict, strength
          ''                                                         , 0,   0,   either, TOO_CLOSE
          team_language=javascript                                   , 3,   0,   node,   LEANING
          team_language=both realtime_concurrency=some               , 1,   0,   either, TOO_CLOSE
          team_language=python workload=io                           , 2,   3,   either, TOO_CLOSE
          team_language=python realtime_concurrency=none             , 0,   3.5, django, LEANING
          team_language=python data_complexity=moderate              , 0,   4,   django, LEANING
          data_complexity=heavy workload=cpu                         , 0,   4.5, django, CLEAR
          workload=io architecture=microservices admin_auth=nice     , 4,   1,   node,   LEANING
          workload=io architecture=microservices same_language_spa=yes, 6,  0,   node,   CLEAR
          budget=tight                                               , 1,   0,   either, TOO_CLOSE
          budget=tight data_complexity=heavy                         , 0,   3,   django, LEANING
          budget=tight data_complexity=skip                          , 1,   0,   either, TOO_CLOSE
          team_language=skip workload=skip admin_auth=must           , 0,   2,   either, TOO_CLOSE
          speed_to_market=urgent team_language=other budget=ample    , 0,   0,   either, TOO_CLOSE
          """)
  void sumsUpWhatTheAnswersSayForEachOption(
      String answers, double node, double django, String verdict, Strength strength) {
    Weighing weighing = new Weighing(Topics.nodeOrDjango(), answers(answers));
    assertThat(weighing.scores()).containsExactly(entry("node", node), entry("django", django));
    assertThat(weighing.verdict()).isEqualTo(verdict);
    assertThat(weighing.strength()).isEqualTo(strength);
    assertThat(weighing.lead()).isEqualTo(Math.abs(node - django));
  }

  @Test
  void countsTheLeadOverTheNextBest() {
    Weighing weighing = new Weighing(THREE, answers("soil=wet light=sun"));
    assertThat(weighing.scores())
        .containsExactly(entry("oak", 5.0), entry("ash", 0.0), entry("elm", 1.0));
    assertThat(weighing.lead()).isEqualTo(4);
    assertThat(weighing.verdict()).isEqualTo("oak");
    assertThat(weighing.runnerUp()).contains("elm");
  }

  @Test
  void namesTheRunnerUpOfACloseCaseButNotOfATie() {
    assertThat(new Weighing(THREE, answers("light=sun soil=dry")).runnerUp()).contains("oak");
    Weighing tie = new Weighing(THREE, answers("soil=wet light=shade"));
    assertThat(tie.verdict()).isEqualTo("either");
    assertThat(tie.lead()).isZero();
    assertThat(tie.runnerUp()).isEmpty();
  }

  @Test
  void neverPicksOneOfSeveralThatAreEquallyGood() {
    Topic eager = topic(new Lead(0, 1), "oak ash", criterion("soil", value("any")));
    assertThat(new Weighing(eager, Answers.NONE).verdict()).isEqualTo("either");
  }

  @Test
  void takesALeadForWhatItIsWrittenAs() {
    Topic tenths =
        topic(
            new Lead(0.3, 0.3),
            "oak ash",
            criterion("soil", value("wet", weight("oak", 0.1), weight("ash", 0.7))),
            criterion("light", value("sun", weight("oak", 0.1), weight("ash", 0.1))),
            criterion("wind", value("none", weight("oak", 0.3))));
    Weighing weighing = new Weighing(tenths, answers("soil=wet light=sun wind=none"));
    assertThat(weighing.scores()).containsExactly(entry("oak", 0.5), entry("ash", 0.8));
    assertThat(weighing.verdict()).isEqualTo("ash");
    assertThat(weighing.strength()).isEqualTo(Strength.LEANING);
  }

  @Test
  void listsEveryWeightThatCounts() {
    Weighing weighing =
        new Weighing(
            Topics.nodeOrDjango(),
            answers("budget=tight workload=io data_complexity=heavy admin_auth=no"));
    assertThat(weighing.supports())
        .extracting(
            support -> support.criterion().id(),
            support -> support.value().id(),
            support -> support.weight().option(),
            support -> support.weight().weight())
        .containsExactly(
            tuple("data_complexity", "heavy", "django", 3.0), tuple("workload", "io", "node", 2.0));
  }

  @Test
  void ignoresWhatTheTopicDoesNotKnow() {
    Topic edited =
        topic(
            Lead.DEFAULT,
            "oak ash",
            criterion(
                "soil",
                value(
                    "wet",
                    weight("oak", 1, "light=dusk"),
                    weight("oak", 1, "wind=strong"),
                    weight("elm", 9))),
            criterion("light", value("sun")));
    Weighing weighing = new Weighing(edited, answers("soil=wet light=dusk wind=strong"));
    assertThat(weighing.scores()).containsExactly(entry("oak", 2.0), entry("ash", 0.0));
    assertThat(weighing.supports()).hasSize(2);
  }
}
