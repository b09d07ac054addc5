package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Topic;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A {@code topic.yml}: the title of a topic and the names of its options.
 *
 * @param topic what it says; null if it could not be used
 * @param failures what is wrong with it
 */
record TopicFile(@Nullable Topic topic, List<KnowledgeFailure> failures) {

  static TopicFile read(Path root, String path) {
    try (Reader text = Files.newBufferedReader(root.resolve(path))) {
      Node document = new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
      return new TopicFile(topic(path, document), List.of());
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      return broken(path, line, "It is no valid YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      return broken(path, 0, "It is no text in UTF-8.");
    } catch (Misplaced e) {
      return broken(path, e.line, e.problem);
    } catch (IOException e) {
      return broken(path, 0, "It cannot be read (" + e.getClass().getSimpleName() + ").");
    }
  }

  private static TopicFile broken(String path, int line, String problem) {
    String remedy =
        "A topic has a title and a list of options, each with id, name and, if it has other names,"
            + " also.";
    return new TopicFile(null, List.of(new KnowledgeFailure(path, line, problem, remedy)));
  }

  private static Topic topic(String path, @Nullable Node document) throws Misplaced {
    if (!(document instanceof MappingNode topic)) {
      throw new Misplaced(document, "It is no map of keys and values" + found(document) + ".");
    }
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    String id = folder.substring(folder.lastIndexOf('/') + 1);
    String title = required(topic, "title");
    List<Topic.Option> options = new ArrayList<>();
    for (Node node : items(topic, "options")) {
      Topic.Option option = option(node);
      if (options.stream().anyMatch(other -> other.id().equals(option.id()))) {
        throw new Misplaced(node, "Two options have the id \"" + option.id() + "\".");
      }
      options.add(option);
    }
    return new Topic(id, title, options);
  }

  private static Topic.Option option(Node node) throws Misplaced {
    if (!(node instanceof MappingNode map)) {
      throw new Misplaced(node, "An option is no map of keys and values" + found(node) + ".");
    }
    List<String> also = new ArrayList<>();
    for (Node name : value(map, "also") == null ? List.<Node>of() : items(map, "also")) {
      also.add(text(name, "also"));
    }
    return new Topic.Option(required(map, "id"), required(map, "name"), also);
  }

  private static List<Node> items(MappingNode map, String key) throws Misplaced {
    if (value(map, key) instanceof SequenceNode list) {
      return list.getValue();
    }
    Node value = value(map, key);
    throw new Misplaced(
        value == null ? map : value, "There is no list under \"" + key + "\"" + found(value) + ".");
  }

  private static String required(MappingNode map, String key) throws Misplaced {
    Node value = value(map, key);
    if (value == null) {
      throw new Misplaced(map, "The key \"" + key + "\" is missing.");
    }
    return text(value, key);
  }

  private static String text(Node value, String key) throws Misplaced {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    throw new Misplaced(value, "The value of \"" + key + "\" is no text" + found(value) + ".");
  }

  /** The value that stands there instead, where it is short enough to help. */
  private static String found(@Nullable Node node) {
    return switch (node) {
      case ScalarNode scalar -> " but \"" + scalar.getValue() + "\"";
      case SequenceNode list -> " but a list";
      case MappingNode map -> " but a map";
      case null, default -> "";
    };
  }

  private static @Nullable Node value(MappingNode map, String key) {
    for (NodeTuple entry : map.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
        return entry.getValueNode();
      }
    }
    return null;
  }

  /** Something stands where it does not belong. */
  private static final class Misplaced extends Exception {

    private final int line;
    private final String problem;

    Misplaced(@Nullable Node node, String problem) {
      super(problem);
      this.line = node == null ? 0 : node.getStartMark().getLine() + 1;
      this.problem = problem;
    }
  }
}
