package dev.caucus.recommendation.weighing;

import static dev.caucus.recommendation.weighing.Topics.answers;
import static dev.caucus.recommendation.weighing.Topics.criterion;
import static dev.caucus.recommendation.weighing.Topics.topic;
import static dev.caucus.recommendation.weighing.Topics.value;
import static dev.caucus.recommendation.weighing.Topics.weight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.chat.Outcome.Flip;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Lead;
import org.junit.jupiter.api.Test;

class FlipsTest {

  private static final Value SUN = value("sun", weight("oak", 3));
  private static final Value HAZE = value("haze", weight("oak", 1));
  private static final Value SHADE = value("shade", weight("ash", 3));

  @Test
  void areAllSingleAnswersWithAnotherVerdict() {
    // Node.js 5, Django 3: too close to call.
    String dashboard =
        """
        team_language=python realtime_concurrency=high data_complexity=light admin_auth=no
        workload=io architecture=undecided same_language_spa=no budget=normal
        """;
    assertThat(Flips.of(Topics.nodeOrDjango(), answers(dashboard)))
        .containsExactly(
            new Flip("team_language", "python", "javascript", "node", true),
            new Flip("team_language", "python", "both", "node", true),
            new Flip("team_language", "python", "other", "node", true),
            new Flip("architecture", "undecided", "microservices", "node", true),
            new Flip("same_language_spa", "no", "yes", "node", true),
            new Flip("budget", "normal", "tight", "node", true));
  }

  @Test
  void areNoneWhereEverythingSpeaksForOneOption() {
    String messenger =
        """
        team_language=javascript realtime_concurrency=high data_complexity=light admin_auth=no
        workload=io architecture=microservices same_language_spa=yes budget=tight
        """;
    assertThat(Flips.of(Topics.nodeOrDjango(), answers(messenger))).isEmpty();
  }

  @Test
  void areUncertainWhereAnOpenAnswerCanUndoThem() {
    assertThat(Flips.of(trees(SUN, SHADE), answers("soil=wet")))
        .containsExactly(new Flip("soil", "wet", "dry", "ash", false));
    assertThat(Flips.of(trees(SUN, SHADE), answers("soil=wet light=skip")))
        .contains(new Flip("soil", "wet", "dry", "ash", true));
  }

  @Test
  void leaveOutWhatMostOpenAnswersUndo() {
    assertThat(Flips.of(trees(SUN, HAZE, SHADE), answers("soil=wet"))).isEmpty();
  }

  @Test
  void changeWhatWasSkippedButNotWhatWasNeverAsked() {
    assertThat(Flips.of(trees(SUN, SHADE), answers("soil=skip")))
        .containsExactly(
            new Flip("soil", "skip", "wet", "oak", false),
            new Flip("soil", "skip", "dry", "ash", false));
  }

  @Test
  void ignoreWhatTheTopicDoesNotKnow() {
    assertThat(Flips.of(trees(SUN, SHADE), answers("soil=moor wind=strong"))).isEmpty();
  }

  private static Topic trees(Value... light) {
    return topic(
        new Lead(3, 4),
        "oak ash",
        criterion("soil", value("wet", weight("oak", 3)), value("dry", weight("ash", 3))),
        criterion("light", light));
  }
}
