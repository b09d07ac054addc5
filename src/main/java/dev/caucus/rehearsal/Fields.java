package dev.caucus.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A map of the script by its keys. */
final class Fields {

  private final Node place;
  private final Map<String, NodeTuple> fields;

  private Fields(Node place, Map<String, NodeTuple> fields) {
    this.place = place;
    this.fields = fields;
  }

  /**
   * Reads a map whose keys are words, each there once.
   *
   * @param what the map is, as the beginning of a sentence
   * @param shape how it is written
   */
  static Fields of(Node node, String what, String shape) throws Defect {
    if (!(node instanceof MappingNode map)) {
      String problem = what + " is no map of keys and values but " + Written.found(node) + ".";
      throw new Defect(node, problem, shape);
    }
    Map<String, NodeTuple> fields = new LinkedHashMap<>();
    for (NodeTuple field : map.getValue()) {
      if (!(field.getKeyNode() instanceof ScalarNode key)) {
        String problem = "A key is no word but " + Written.found(field.getKeyNode()) + ".";
        throw new Defect(field.getKeyNode(), problem, shape);
      }
      if (fields.putIfAbsent(key.getValue(), field) != null) {
        String problem = "The key " + Written.quoted(key.getValue()) + " is there twice.";
        throw new Defect(key, problem, "Keep one of them, or begin another step with a hyphen.");
      }
    }
    return new Fields(node, fields);
  }

  Set<String> keys() {
    return fields.keySet();
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** Where a key stands; the whole map if it has none of that name. */
  Node place(String key) {
    NodeTuple field = fields.get(key);
    return field == null ? place : field.getKeyNode();
  }

  @Nullable Node value(String key) {
    NodeTuple field = fields.get(key);
    return field == null ? null : field.getValueNode();
  }

  /** The text behind a key, which has to be there. */
  String text(String key, String shape) throws Defect {
    Node value = value(key);
    if (value == null) {
      throw new Defect(place, "The key " + Written.quoted(key) + " is missing.", shape);
    }
    return text(value, key);
  }

  private static String text(Node value, String key) throws Defect {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new Defect(
        value,
        notThat(value, key, "text"),
        "Write words behind it, in double quotes if they hold a colon, brackets or braces.");
  }

  /** The items of the list behind a key, which has to be there. */
  List<Node> items(String key, String shape) throws Defect {
    Node value = value(key);
    if (value instanceof SequenceNode list) {
      return list.getValue();
    }
    if (value == null) {
      throw new Defect(place, "The key " + Written.quoted(key) + " is missing.", shape);
    }
    throw new Defect(value, notThat(value, key, "list"), shape);
  }

  /** The texts of the list behind a key; empty if there is no such key. */
  List<String> texts(String key) throws Defect {
    List<String> texts = new ArrayList<>();
    if (has(key)) {
      for (Node item : items(key, "Write them in brackets: " + key + ": [one, another].")) {
        texts.add(text(item, key));
      }
    }
    return texts;
  }

  /** The map behind a key, empty if there is no such key. */
  Fields map(String key) throws Defect {
    Node value = value(key);
    if (value == null) {
      return new Fields(place, Map.of());
    }
    String shape = "Write it in braces: " + key + ": {one: value, another: value}.";
    if (!(value instanceof MappingNode)) {
      throw new Defect(value, notThat(value, key, "map of keys and values"), shape);
    }
    return of(value, "It", shape);
  }

  private static String notThat(Node value, String key, String wanted) {
    return value instanceof ScalarNode scalar && scalar.getValue().isBlank()
        ? "There is nothing behind " + Written.quoted(key) + "."
        : "What stands behind "
            + Written.quoted(key)
            + " is no "
            + wanted
            + " but "
            + Written.found(value)
            + ".";
  }

  /** All of this map as texts. */
  Map<String, String> texts() throws Defect {
    Map<String, String> texts = new LinkedHashMap<>();
    for (var field : fields.entrySet()) {
      texts.put(field.getKey(), text(field.getValue().getValueNode(), field.getKey()));
    }
    return texts;
  }
}
