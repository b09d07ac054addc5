package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Criterion.Condition;
import dev.caucus.knowledge.Criterion.Weight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what a value speaks for. */
final class WeightReader {

  private final References references;
  private final EvidenceReader evidence;
  private final Defects defects;

  WeightReader(References references, EvidenceReader evidence, Defects defects) {
    this.references = references;
    this.evidence = evidence;
    this.defects = defects;
  }

  /** The weights of a value of that criterion. */
  List<Weight> read(String criterion, Entries value) {
    List<Weight> weights = new ArrayList<>();
    Distinct options =
        new Distinct(
            "Two weights of one value are for the option",
            "Add them up to one, with the evidence of both.",
            defects);
    for (Node node : value.items("weights")) {
      Entries entries = Entries.of(node, Shape.WEIGHT, defects);
      Weight weight = weight(criterion, entries);
      options.add(weight.option(), entries.place("option"));
      references.toOption(entries.place("option"), weight.option());
      weights.add(weight);
    }
    return weights;
  }

  private Weight weight(String criterion, Entries entries) {
    Node disputed = entries.value("disputed");
    return new Weight(
        entries.text("option"),
        entries.number("weight", 1),
        entries.text("because"),
        evidence.read(entries, 1),
        condition(criterion, entries.value("unless")),
        disputed == null ? null : evidence.dispute(disputed, 1));
  }

  private @Nullable Condition condition(String owner, @Nullable Node node) {
    if (node == null) {
      return null;
    }
    if (!(node instanceof MappingNode map) || map.getValue().size() != 1) {
      return noCondition(node, "is not exactly one criterion with its value" + Wording.found(node));
    }
    NodeTuple entry = map.getValue().getFirst();
    if (!(entry.getKeyNode() instanceof ScalarNode key) || Wording.isBlank(key)) {
      return noCondition(node, "has no criterion's id" + Wording.found(entry.getKeyNode()));
    }
    if (!(entry.getValueNode() instanceof ScalarNode value) || Wording.isBlank(value)) {
      return noCondition(node, "has no value's id" + Wording.found(entry.getValueNode()));
    }
    if (key.getValue().equals(owner)) {
      return noCondition(node, "names the criterion " + Wording.quoted(owner) + " that it is in");
    }
    references.toCriterion(key, value, key.getValue(), value.getValue());
    return new Condition(key.getValue(), value.getValue());
  }

  private @Nullable Condition noCondition(Node at, String problem) {
    defects.at(
        at,
        "\"unless\" " + problem + ".",
        "Write the id of another criterion, a colon and the id of one of its values, as in"
            + " {team: small}.");
    return null;
  }
}
