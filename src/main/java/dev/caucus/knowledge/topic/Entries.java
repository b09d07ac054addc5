package dev.caucus.knowledge.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One map of the file, read by its keys.
 *
 * <p>Whatever is wrong with it is added to the defects; what could not be read is then empty, so
 * that reading goes on to the end of the file.
 */
final class Entries {

  static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

  private final Shape shape;
  private final Node node;
  private final Defects defects;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Entries(Shape shape, Node node, Defects defects) {
    this.shape = shape;
    this.node = node;
    this.defects = defects;
  }

  /** Reads the keys, and names those that are unknown, missing or there twice. */
  static Entries of(Node node, Shape shape, Defects defects) {
    Entries entries = new Entries(shape, node, defects);
    if (node instanceof MappingNode map) {
      map.getValue().forEach(entries::take);
      entries.requireAll();
    } else {
      String problem = shape.title() + " is no map of keys and values" + Wording.found(node) + ".";
      defects.at(node, Wording.sentence(problem), shape.description());
    }
    return entries;
  }

  private void take(NodeTuple entry) {
    Node name = entry.getKeyNode();
    if (!(name instanceof ScalarNode scalar)) {
      defects.at(name, "A key is no word" + Wording.found(name) + ".", shape.description());
      return;
    }
    String key = scalar.getValue();
    if (!shape.keys().contains(key)) {
      String problem = Wording.quoted(key) + " is no key of " + shape.title() + ".";
      defects.at(name, problem, Nearest.hint(key, shape.keys()) + shape.description());
    } else if (values.putIfAbsent(key, entry.getValueNode()) != null) {
      String problem = "The key \"" + key + "\" is there twice in " + shape.title() + ".";
      defects.at(name, problem, "Keep one of them.");
    }
  }

  private void requireAll() {
    for (String key : shape.required()) {
      if (!values.containsKey(key)) {
        String problem = "The key \"" + key + "\" of " + shape.title() + " is missing.";
        defects.at(node, problem, shape.description());
      }
    }
  }

  /** What stands under that key, or the whole map: the place to name in a defect. */
  Node place(String key) {
    return values.getOrDefault(key, node);
  }

  @Nullable Node value(String key) {
    return values.get(key);
  }

  /** The text under that key with single spaces; empty if there is none. */
  String text(String key) {
    return Wording.collapsed(verbatim(key));
  }

  /** The text under that key as it stands; empty if there is none. */
  String verbatim(String key) {
    Node value = values.get(key);
    return value == null ? "" : text(value, key);
  }

  /** The text under that key, where an empty one in quotation marks is allowed. */
  String textOrQuotedNothing(String key) {
    return values.get(key) instanceof ScalarNode scalar
            && !scalar.isPlain()
            && scalar.getValue().isBlank()
        ? ""
        : text(key);
  }

  private String text(Node value, String key) {
    if (value instanceof ScalarNode scalar && !Wording.isBlank(scalar)) {
      return scalar.getValue().strip();
    }
    String problem = "The value of \"" + key + "\" is no text" + Wording.found(value) + ".";
    defects.at(
        value, problem, "Write words behind \"" + key + "\", in quotation marks if need be.");
    return "";
  }

  /** The id under that key; one of the wrong form is named and given nevertheless. */
  String id(String key, Set<String> reserved) {
    String id = text(key);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      String remedy =
          "An id begins with a small letter and has at most 40 small letters, digits and"
              + " underscores, such as \"node_js\".";
      defects.at(place(key), Wording.quoted(id) + " is no id.", remedy);
    } else if (reserved.contains(id)) {
      String problem = "\"" + id + "\" cannot be the id of " + shape.title() + ".";
      defects.at(place(key), problem, "Caucus uses the word itself; choose another id.");
    }
    return id;
  }

  /** The number above 0 under that key, else the other one. */
  double number(String key, double otherwise) {
    Node value = values.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof ScalarNode scalar && NUMBER.matcher(scalar.getValue()).matches()) {
      double number = Double.parseDouble(scalar.getValue());
      if (number > 0) {
        return number;
      }
    }
    String problem =
        "The value of \"" + key + "\" is no number above 0" + Wording.found(value) + ".";
    defects.at(value, problem, "Write a number such as 2 or 1.5, at most 999999.");
    return otherwise;
  }

  /** The items of the list under that key; none if there is no such key. */
  List<Node> items(String key) {
    Node value = values.get(key);
    if (value instanceof SequenceNode list) {
      return list.getValue();
    }
    if (value != null) {
      String problem = "There is no list under \"" + key + "\"" + Wording.found(value) + ".";
      String remedy = "Put each item on a line of its own, with a hyphen before it.";
      defects.at(value, problem, remedy);
    }
    return List.of();
  }

  /** The items of the list under that key, of which there have to be some. */
  List<Node> items(String key, int atLeast) {
    List<Node> items = items(key);
    if (values.get(key) instanceof SequenceNode list && items.size() < atLeast) {
      String count = items.isEmpty() ? "none" : String.valueOf(items.size());
      String problem =
          Wording.sentence(shape.title())
              + " needs at least "
              + atLeast
              + " of \""
              + key
              + "\" and has "
              + count
              + ".";
      defects.at(list, problem, "Add what is missing, or take " + shape.title() + " away.");
    }
    return items;
  }

  /** The texts in the list under that key. */
  List<Written> texts(String key) {
    List<Written> texts = new ArrayList<>();
    for (Node item : items(key)) {
      texts.add(new Written(Wording.collapsed(text(item, key)), item));
    }
    return texts;
  }

  /** A text with its place. */
  record Written(String text, Node node) {}
}
