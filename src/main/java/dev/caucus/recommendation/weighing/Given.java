package dev.caucus.recommendation.weighing;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Condition;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a topic knows.
 *
 * <p>A topic can be edited while a dialogue goes on; an answer that it no longer has is as good as
 * none.
 */
final class Given {

  private final Map<String, String> answers = new HashMap<>();

  Given(Topic topic, Answers all) {
    for (Criterion criterion : topic.criteria()) {
      all.of(criterion.id())
          .filter(answer -> Answers.fits(criterion, answer))
          .ifPresent(answer -> answers.put(criterion.id(), answer));
    }
  }

  /** The answer's id or {@value Answers#SKIP}, if the criterion is not open. */
  Optional<String> of(Criterion criterion) {
    return Optional.ofNullable(answers.get(criterion.id()));
  }

  /** The answer, if there is one and it is not to skip the criterion. */
  Optional<Value> value(Criterion criterion) {
    return of(criterion).flatMap(criterion::value);
  }

  boolean holds(@Nullable Condition condition) {
    return condition != null && condition.value().equals(answers.get(condition.criterion()));
  }
}
