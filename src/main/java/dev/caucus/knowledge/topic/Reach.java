package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Value;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Names values that nobody can ever give: those of a criterion without weights, which is never
 * asked, that have no words of their own either.
 */
final class Reach {

  private Reach() {}

  /** Adds to the defects what cannot be reached; the nodes are those of the values. */
  static void judge(Criterion criterion, List<Node> nodes, Defects defects) {
    if (criterion.weighs()) {
      return;
    }
    for (int i = 0; i < nodes.size(); i++) {
      Value value = criterion.values().get(i);
      if (!value.id().isEmpty() && !isReached(value, criterion)) {
        String problem =
            "Nothing leads to the value %s: its criterion has no weights and is never asked."
                .formatted(Wording.quoted(value.id()));
        defects.at(nodes.get(i), problem, "Give it cues, or its criterion a weight.");
      }
    }
  }

  private static boolean isReached(Value value, Criterion criterion) {
    long others =
        criterion.values().stream().filter(v -> v != value && !v.cues().isEmpty()).count();
    boolean denied = value.id().equals(criterion.no());
    boolean combined = value.id().equals(criterion.several());
    return !value.cues().isEmpty()
        || (denied && (others > 0 || !criterion.cues().isEmpty()))
        || (combined && others > 1);
  }
}
