package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.weighing.Flips;
import dev.caucus.recommendation.weighing.Outlook;
import dev.caucus.recommendation.weighing.Topics;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how long it takes to choose the next question of a dialogue.
 *
 * <p>{@code mvn test -Plong-run -Dtest=NextQuestionBenchmark}
 */
@Tag("long-run")
@Printing
class NextQuestionBenchmark {

  private static final int ROUNDS = 200;

  @Test
  void takesLessThanTwentyMillisecondsOnTheFirstTopic() {
    assertThat(median("the first topic", Topics.nodeOrDjango())).isLessThan(20);
  }

  @Test
  void takesLessThanTwentyMillisecondsWithAllAnswersToEightCriteria() {
    assertThat(median("8 criteria, 65,536 ways", Topics.large(8, "oak ash elm"))).isLessThan(20);
  }

  @Test
  void takesLessThanAFifthOfASecondOnALargeTopic() {
    assertThat(median("20 criteria, 6 options", Topics.large(20, "oak ash elm fir yew box")))
        .isLessThan(200);
  }

  private static double median(String name, Topic topic) {
    double cold = new Sample().time(() -> first(topic));
    Answers one = Answers.NONE.with(first(topic), Answers.SKIP);
    Sample first = new Sample();
    Sample second = new Sample();
    Sample flips = new Sample();
    for (int round = 0; round < ROUNDS; round++) {
      first.time(() -> first(topic));
      second.time(() -> Objects.requireNonNull(new Outlook(topic, one).next()));
      flips.time(() -> Objects.requireNonNull(Flips.of(topic, one)));
    }
    System.out.printf(
        """
        Choosing the next question of %s, %d rounds
                               median       p99
          first question    %6.3f ms  %6.3f ms
          second question   %6.3f ms  %6.3f ms
          flips of one      %6.3f ms  %6.3f ms
          the very first    %6.3f ms
        """,
        name,
        ROUNDS,
        first.median(),
        first.quantile(0.99),
        second.median(),
        second.quantile(0.99),
        flips.median(),
        flips.quantile(0.99),
        cold);
    return first.median();
  }

  private static String first(Topic topic) {
    return new Outlook(topic, Answers.NONE).next().orElseThrow().id();
  }
}
