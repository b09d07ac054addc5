package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the criteria of one topic, one after the other. */
final class CriterionReader {

  /** {@code /recommend} and its buttons use the word where a criterion's id could stand. */
  static final Set<String> RESERVED = Set.of("topic", "criterion");

  /** Buttons beside the values have these names. */
  static final Set<String> RESERVED_VALUES = Set.of("skip", "back", "why");

  private final References references;
  private final Defects defects;
  private final WeightReader weights;
  private final EvidenceReader evidence;
  private final Distinct ids;

  CriterionReader(References references, List<CitedPlace> cited, Defects defects) {
    this.references = references;
    this.defects = defects;
    this.evidence = new EvidenceReader(cited, defects);
    this.weights = new WeightReader(references, evidence, defects);
    this.ids = new Distinct("Two criteria have the id", "Give one of them another id.", defects);
  }

  Criterion read(Node node) {
    Entries entries = Entries.of(node, Shape.CRITERION, defects);
    String id = entries.id("id", RESERVED);
    ids.add(id, entries.place("id"));
    List<Node> nodes = entries.items("values", 2);
    List<Value> values = values(id, nodes);
    references.criterion(id, values.stream().map(Value::id).toList());
    Criterion criterion =
        new Criterion(
            id,
            entries.text("name"),
            entries.text("question"),
            entries.text("why"),
            texts(entries, "cues"),
            valueOf(id, entries, "yes"),
            valueOf(id, entries, "no"),
            valueOf(id, entries, "unsure"),
            valueOf(id, entries, "several"),
            values,
            evidence.disputes(entries));
    Reach.judge(criterion, nodes, defects);
    return criterion;
  }

  private static List<String> texts(Entries entries, String key) {
    return entries.texts(key).stream().map(Entries.Written::text).toList();
  }

  private @Nullable String valueOf(String criterion, Entries entries, String key) {
    if (entries.value(key) == null) {
      return null;
    }
    String value = entries.text(key);
    references.toValue(entries.place(key), key, criterion, value);
    return value;
  }

  private List<Value> values(String criterion, List<Node> nodes) {
    List<Value> values = new ArrayList<>();
    Distinct ids = new Distinct("Two values have the id", "Give one of them another id.", defects);
    Distinct labels = new Distinct("Two values have the label", "Word one differently.", defects);
    Distinct cues =
        new Distinct(
            "Two values of one criterion have the cue or reply",
            "Leave it with the value that it means.",
            defects);
    for (Node node : nodes) {
      Entries entries = Entries.of(node, Shape.VALUE, defects);
      Value value = value(criterion, entries);
      ids.add(value.id(), entries.place("id"));
      labels.add(value.label(), entries.place("label"));
      for (String key : List.of("cues", "replies")) {
        entries.texts(key).forEach(cue -> cues.add(cue.text(), cue.node(), entries));
      }
      values.add(value);
    }
    return values;
  }

  private Value value(String criterion, Entries entries) {
    return new Value(
        entries.id("id", RESERVED_VALUES),
        entries.text("label"),
        texts(entries, "cues"),
        texts(entries, "replies"),
        weights.read(criterion, entries),
        evidence.disputes(entries));
  }
}
