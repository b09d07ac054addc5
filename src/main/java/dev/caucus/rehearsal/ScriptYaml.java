package dev.caucus.rehearsal;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Turns a script into the tree of its nodes.
 *
 * <p>No object is ever made of the nodes, so that {@code no} and {@code 003} stay as they were
 * written, and each knows its line.
 */
final class ScriptYaml {

  /** Twice as deep as a script gets. */
  private static final int DEEPEST = 12;

  private ScriptYaml() {}

  /** The root; null if the file is empty. */
  static @Nullable Node root(byte[] content) throws Defect {
    try {
      LoaderOptions limits = new LoaderOptions();
      limits.setNestingDepthLimit(DEEPEST);
      return new Yaml(new SafeConstructor(limits)).compose(new StringReader(text(content)));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new Defect(
          line,
          "It is no valid YAML: " + Written.brief(String.valueOf(e.getProblem())) + ".",
          "Indent with spaces, as the lines above do, and put a text in double quotes if it has a"
              + " colon, or begins with anything but a letter, a digit or a slash.");
    } catch (ReaderException | CharacterCodingException e) {
      throw new Defect(0, "It is no text in UTF-8.", "Save it as UTF-8.");
    } catch (RuntimeException e) { // a limit, or something that the parser did not think of
      throw new Defect(
          0,
          "It is no valid YAML: " + Written.brief(String.valueOf(e.getMessage())) + ".",
          ScriptReader.SHAPE);
    }
  }

  private static String text(byte[] content) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
  }
}
