package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** Counts how questions end, how sure the answers are, and how long they take to find. */
final class AnswerMeters {

  /** An answer takes milliseconds; whoever waits for seconds should be seen apart. */
  private static final Duration[] TIMES = {
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private static final double[] CONFIDENCES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

  private final CountersByTag<Status> questions;
  private final Timer time;
  private final DistributionSummary confidence;

  AnswerMeters(MeterRegistry registry) {
    questions =
        new CountersByTag<>(
            registry,
            "caucus.questions",
            "Questions that were answered, by how that ended",
            Tags.empty(),
            "status",
            Status.class);
    time =
        Timer.builder("caucus.answer.time")
            .description("How long an answer from the articles takes, from when it is asked for")
            .serviceLevelObjectives(TIMES)
            .register(registry);
    confidence =
        DistributionSummary.builder("caucus.answer.confidence")
            .description("How sure the answers are that were given from the articles")
            .serviceLevelObjectives(CONFIDENCES)
            .register(registry);
  }

  /** Takes the time of an answer that is being looked for. */
  Answered time(Supplier<Answered> answer) {
    return time.record(answer);
  }

  /** Counts an answer that somebody gets to see. */
  void given(Answered answered) {
    if (answered.reply().outcome() instanceof Outcome.Answer answer) {
      questions.count(answer.status());
      if (Answering.isFound(answered)) {
        confidence.record(answer.confidence());
      }
    }
  }
}
