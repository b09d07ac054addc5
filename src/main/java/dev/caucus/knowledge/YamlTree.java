package dev.caucus.knowledge;

import java.io.Serial;
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
 * Turns YAML that anybody may have written into the tree of its nodes.
 *
 * <p>No object is ever made of the nodes: each value stays as it was written, {@code no} and {@code
 * 003} included, knows its line, and no type can be smuggled in.
 */
public final class YamlTree {

  private YamlTree() {}

  /**
   * The root of a file in UTF-8; null if there is nothing in it.
   *
   * @param deepest how deep it may be nested
   * @param largest how many characters it may have
   */
  public static @Nullable Node of(byte[] content, int deepest, int largest) throws NotYaml {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return of(text.startsWith("\uFEFF") ? text.substring(1) : text, deepest, largest);
    } catch (CharacterCodingException e) {
      throw new NotYaml(Reason.ENCODING, 0, e.getMessage());
    }
  }

  /** The same of a text. */
  public static @Nullable Node of(String text, int deepest, int largest) throws NotYaml {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(deepest);
    limits.setCodePointLimit(largest);
    limits.setAllowRecursiveKeys(false);
    try {
      return new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new NotYaml(Reason.SYNTAX, line, e.getProblem());
    } catch (ReaderException e) {
      throw new NotYaml(Reason.ENCODING, 0, e.getMessage());
    } catch (YAMLException e) {
      throw new NotYaml(Reason.LIMIT, 0, e.getMessage());
    } catch (RuntimeException e) {
      // The parser does not think of everything: an escape such as \UFFFFFFFF is no number to it.
      throw new NotYaml(Reason.SYNTAX, 0, e.getMessage());
    }
  }

  /** The line where a node begins, counted from 1; 0 without a node. */
  public static int line(@Nullable Node node) {
    return node == null || node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  /** Why a text is no YAML. */
  public enum Reason {
    /** It breaks the rules of the language. */
    SYNTAX,
    /** It has characters that no text has. */
    ENCODING,
    /** It is nested or repeats itself more than it may. */
    LIMIT
  }

  /** That a text is no YAML. */
  public static final class NotYaml extends Exception {

    @Serial private static final long serialVersionUID = 1;

    private final Reason reason;
    private final int line;
    private final @Nullable String problem;

    private NotYaml(Reason reason, int line, @Nullable String problem) {
      super(problem);
      this.reason = reason;
      this.line = line;
      this.problem = problem;
    }

    public Reason reason() {
      return reason;
    }

    /** The line where it went wrong, counted from 1; 0 where that is not known. */
    public int line() {
      return line;
    }

    /** What the parser says of it, if it says anything. */
    public @Nullable String problem() {
      return problem;
    }
  }
}
