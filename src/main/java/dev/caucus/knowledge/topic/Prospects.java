package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.Topic;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Names options that no answers can make the verdict.
 *
 * <p>The largest lead is a bound from above: the weights for the option count, those for the other
 * one with a condition do not. So no option is named that has a chance.
 */
final class Prospects {

  /** Sums of weights such as 0.1 are not exact. */
  private static final double TOLERANCE = 1e-9;

  private Prospects() {}

  /** Adds the options without prospects to the defects; the nodes are by the options' ids. */
  static void judge(Topic topic, Map<String, Node> nodes, Defects defects) {
    for (Topic.Option option : topic.options()) {
      topic.options().stream()
          .filter(other -> !other.id().equals(option.id()))
          .filter(other -> staysBehind(topic, option, other))
          .findFirst()
          .ifPresent(other -> {
            String remedy =
                "Give it more weight where it is the better choice, or make lead.verdict smaller.";
            defects.at(nodes.get(option.id()), problem(topic, option, other), remedy);
          });
    }
  }

  private static boolean staysBehind(Topic topic, Topic.Option option, Topic.Option other) {
    return largestLead(topic, option.id(), other.id()) < topic.lead().verdict() - TOLERANCE;
  }

  private static String problem(Topic topic, Topic.Option option, Topic.Option other) {
    return "%s can never be recommended: it gets at most %s ahead of %s, and a verdict needs %s."
        .formatted(
            Wording.quoted(option.id()),
            Wording.number(largestLead(topic, option.id(), other.id())),
            Wording.quoted(other.id()),
            Wording.number(topic.lead().verdict()));
  }

  private static double largestLead(Topic topic, String option, String other) {
    return topic.criteria().stream()
        .mapToDouble(criterion ->
            criterion.values().stream()
                .mapToDouble(value -> lead(value, option, other))
                .reduce(0, Math::max)) // 0 if it is skipped
        .sum();
  }

  private static double lead(Value value, String option, String other) {
    double lead = 0;
    for (Weight weight : value.weights()) {
      if (weight.option().equals(option)) {
        lead += weight.weight();
      } else if (weight.option().equals(other) && weight.unless() == null) {
        lead -= weight.weight();
      }
    }
    return lead;
  }
}
