package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.answer.Answered;
import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AnswerMeters meters = new AnswerMeters(registry);

  @ParameterizedTest
  @EnumSource(Status.class)
  void countsEachEndingOfAQuestionForItself(Status status) {
    meters.given(answer(status, 0.7));
    for (Status counted : Status.values()) {
      assertThat(questions(counted)).isEqualTo(counted == status ? 1 : 0);
    }
  }

  @Test
  void tellsHowSureTheAnswersAreThatWereFound() {
    meters.given(answer(Status.ANSWERED, 0.9));
    meters.given(answer(Status.DISPUTED, 0.5));
    meters.given(answer(Status.UNKNOWN, 0.1));
    assertThat(registry.get("caucus.answer.confidence").summary().mean()).isEqualTo(0.7);
  }

  @Test
  void takesTheTimeOfEveryAnswerThatIsLookedFor() {
    Answered found = answer(Status.ANSWERED, 0.9);
    assertThat(meters.time(() -> found)).isSameAs(found);
    assertThat(registry.get("caucus.answer.time").timer().count()).isEqualTo(1);
    assertThat(questions(Status.ANSWERED)).isZero();
  }

  private double questions(Status status) {
    return registry
        .get("caucus.questions")
        .tag("status", status.name().toLowerCase(Locale.ROOT))
        .counter()
        .count();
  }

  private static Answered answer(Status status, double confidence) {
    return new Answered(
        Reply.of(
            new Outcome.Answer(status, "It is.", confidence, List.of(), List.of()),
            Block.Text.of("It is.")),
        null);
  }
}
