package dev.caucus.knowledge.topic;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Turns a file into the tree of its nodes.
 *
 * <p>No object is ever made of the nodes, so that each value stays as it was written, {@code no}
 * and {@code 003} included, and knows its line.
 */
final class TopicYaml {

  /** Twice as deep as a topic gets. */
  private static final int DEEPEST = 20;

  private TopicYaml() {}

  /** The root; null if there is none, with the reason in the defects. */
  static @Nullable Node root(byte[] content, Defects defects) {
    String remedy = Shape.TOPIC.description();
    try {
      Node root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text(content)));
      if (root == null) {
        defects.at(0, "It is empty, and no map of keys and values.", remedy);
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      String problem = Wording.collapsed(String.valueOf(e.getProblem()));
      defects.at(
          line,
          "It is no valid YAML: " + problem + ".",
          "Indent with spaces, and put a text with a colon or a quotation mark in quotes.");
    } catch (ReaderException | CharacterCodingException e) {
      defects.at(0, "It is no text in UTF-8.", "Save it as UTF-8.");
    } catch (YAMLException e) {
      String limit = Wording.collapsed(String.valueOf(e.getMessage()));
      String problem = "It is nested or repeats itself too much (" + limit + ").";
      defects.at(0, problem, remedy);
    }
    return null;
  }

  private static String text(byte[] content) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(DEEPEST);
    limits.setCodePointLimit(TopicReader.LARGEST);
    return limits;
  }
}
