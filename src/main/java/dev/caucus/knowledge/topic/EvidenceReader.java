package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Criterion.Dispute;
import dev.caucus.knowledge.Criterion.Evidence;
import dev.caucus.knowledge.YamlTree;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Reads where the articles say something, and collects all those places. */
final class EvidenceReader {

  private final List<CitedPlace> cited;
  private final Defects defects;

  EvidenceReader(List<CitedPlace> cited, Defects defects) {
    this.cited = cited;
    this.defects = defects;
  }

  /** The places under "evidence", of which there have to be so many. */
  List<Evidence> read(Entries owner, int atLeast) {
    return owner.items("evidence", atLeast).stream().map(this::evidence).toList();
  }

  private Evidence evidence(Node node) {
    Entries entries = Entries.of(node, Shape.EVIDENCE, defects);
    Evidence evidence =
        new Evidence(
            entries.text("article"),
            entries.textOrQuotedNothing("heading"),
            entries.verbatim("quote"));
    if (entries.value("heading") != null
        && !evidence.article().isEmpty()
        && !evidence.quote().isEmpty()) {
      cited.add(
          new CitedPlace(
              evidence,
              YamlTree.line(entries.place("article")),
              YamlTree.line(entries.place("heading")),
              YamlTree.line(entries.place("quote"))));
    }
    return evidence;
  }

  /** What is under "disputes". */
  List<Dispute> disputes(Entries owner) {
    return disputes(owner, "disputes");
  }

  /** The disputes under that key. */
  List<Dispute> disputes(Entries owner, String key) {
    List<Dispute> disputes = new ArrayList<>();
    for (Node node : owner.items(key)) {
      disputes.add(dispute(node, 2));
    }
    return disputes;
  }

  /** A dispute with at least so many places. */
  Dispute dispute(Node node, int atLeast) {
    Entries entries = Entries.of(node, Shape.DISPUTE, defects);
    return new Dispute(entries.text("aspect"), read(entries, atLeast));
  }
}
