package dev.caucus.recommendation.weighing;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Condition;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weighing as plainly as it can be said, for weights in halves, which sum up exactly. */
final class BruteForce {

  private final Topic topic;

  BruteForce(Topic topic) {
    this.topic = topic;
  }

  Map<String, Double> scores(Map<String, String> answers) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Option option : topic.options()) {
      scores.put(option.id(), 0.0);
    }
    for (Criterion criterion : topic.criteria()) {
      for (Value value : criterion.values()) {
        if (value.id().equals(answers.get(criterion.id()))) {
          for (Weight weight : value.weights()) {
            Condition unless = weight.unless();
            if (unless == null || !unless.value().equals(answers.get(unless.criterion()))) {
              scores.merge(weight.option(), weight.weight(), Double::sum);
            }
          }
        }
      }
    }
    return scores;
  }

  String verdict(Map<String, String> answers) {
    Map<String, Double> scores = scores(answers);
    List<Double> sorted = new ArrayList<>(scores.values());
    sorted.sort(Collections.reverseOrder());
    if (sorted.get(0) - sorted.get(1) < topic.lead().verdict()) {
      return "either";
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** How often each verdict comes out if the unanswered criteria are answered in all ways. */
  Map<String, Integer> verdicts(Map<String, String> answers, boolean skipsIncluded) {
    Map<String, Integer> verdicts = new HashMap<>();
    complete(new HashMap<>(answers), 0, skipsIncluded, verdicts);
    return verdicts;
  }

  private void complete(
      Map<String, String> answers, int from, boolean skips, Map<String, Integer> verdicts) {
    if (from == topic.criteria().size()) {
      verdicts.merge(verdict(answers), 1, Integer::sum);
      return;
    }
    Criterion criterion = topic.criteria().get(from);
    if (answers.containsKey(criterion.id())) {
      complete(answers, from + 1, skips, verdicts);
      return;
    }
    for (Value value : criterion.values()) {
      answers.put(criterion.id(), value.id());
      complete(answers, from + 1, skips, verdicts);
    }
    if (skips) {
      answers.put(criterion.id(), Answers.SKIP);
      complete(answers, from + 1, true, verdicts);
    }
    answers.remove(criterion.id());
  }
}
