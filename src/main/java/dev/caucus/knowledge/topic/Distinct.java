package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.YamlTree;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;

/** Names what is there a second time. */
final class Distinct {

  private final String what;
  private final String remedy;
  private final Defects defects;
  private final Map<String, Owned> seen = new HashMap<>();

  private record Owned(Object owner, int line) {}

  /**
   * Looks at things of one kind.
   *
   * @param what two of them with what they have in common, for instance "Two options have the id"
   */
  Distinct(String what, String remedy, Defects defects) {
    this.what = what;
    this.remedy = remedy;
    this.defects = defects;
  }

  /** Takes the next one, which nobody may have had before. */
  void add(String text, Node node) {
    add(text, node, new Object());
  }

  /** Takes the next one, which nobody but the same owner may have had before. */
  void add(String text, Node node, Object owner) {
    if (text.isEmpty()) {
      return;
    }
    String comparable = text.toLowerCase(Locale.ROOT);
    Owned first = seen.putIfAbsent(comparable, new Owned(owner, YamlTree.line(node)));
    if (first != null && !first.owner().equals(owner)) {
      String problem = what + " " + Wording.quoted(text) + ", first in line " + first.line() + ".";
      defects.at(node, problem, remedy);
    }
  }
}
