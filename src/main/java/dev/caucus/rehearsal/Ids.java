package dev.caucus.rehearsal;

import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Holds the ids of a script against those of its topic. */
final class Ids {

  /** Stands for the value of a criterion that is left out. */
  static final String SKIP = "skip";

  private final Topic topic;

  Ids(Topic topic) {
    this.topic = topic;
  }

  Criterion criterion(String id, Node place, String... others) throws Defect {
    Optional<Criterion> criterion = topic.criterion(id);
    if (criterion.isEmpty()) {
      List<String> allowed = new ArrayList<>(topic.criteria().stream().map(Criterion::id).toList());
      allowed.addAll(List.of(others));
      throw new Defect(
          place,
          "The topic has no criterion " + Written.quoted(id) + ".",
          Written.choice("What can stand here:", allowed, id));
    }
    return criterion.get();
  }

  void criteria(List<String> ids, Node place) throws Defect {
    for (String id : ids) {
      criterion(id, place);
    }
  }

  /** Each of them a criterion with one of its values, or skipped. */
  void answers(Map<String, String> answers, Fields written) throws Defect {
    for (var answer : answers.entrySet()) {
      Node place = written.place(answer.getKey());
      Criterion criterion = criterion(answer.getKey(), place);
      if (!answer.getValue().equals(SKIP) && criterion.value(answer.getValue()).isEmpty()) {
        List<String> allowed =
            new ArrayList<>(criterion.values().stream().map(Criterion.Value::id).toList());
        allowed.add(SKIP);
        String value = Written.quoted(answer.getValue());
        throw new Defect(
            place,
            "The criterion " + criterion.id() + " has no value " + value + ".",
            Written.choice("What can stand here:", allowed, answer.getValue()));
      }
    }
  }

  void verdict(String id, Node place) throws Defect {
    if (!id.equals(Recommendation.EITHER) && topic.option(id).isEmpty()) {
      List<String> allowed =
          new ArrayList<>(topic.options().stream().map(Topic.Option::id).toList());
      allowed.add(Recommendation.EITHER);
      throw new Defect(
          place,
          "The topic has no option " + Written.quoted(id) + ".",
          Written.choice("What can stand here:", allowed, id));
    }
  }
}
