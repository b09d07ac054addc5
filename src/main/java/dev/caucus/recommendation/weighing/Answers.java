package dev.caucus.recommendation.weighing;

import dev.caucus.knowledge.Criterion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered so far, by criterion; the order does not matter.
 *
 * @param values for each answered criterion's id the value's id, or {@value #SKIP}
 */
public record Answers(Map<String, String> values) {

  /** Stands for a criterion that was skipped: it is not asked again and speaks for nothing. */
  public static final String SKIP = "skip";

  /** Nothing answered yet. */
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Whether a criterion has that answer, or it skips it; a topic can be edited while a dialogue
   * goes on.
   */
  public static boolean fits(Criterion criterion, String answer) {
    return answer.equals(SKIP) || criterion.value(answer).isPresent();
  }

  /** The value's id or {@value #SKIP}, if the criterion was answered. */
  public Optional<String> of(String criterion) {
    return Optional.ofNullable(values.get(criterion));
  }

  /** The same answers with this one, instead of an earlier one to the same criterion. */
  public Answers with(String criterion, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(criterion, value);
    return new Answers(more);
  }
}
