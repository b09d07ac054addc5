package dev.caucus.rehearsal;

import dev.caucus.knowledge.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Words for what somebody wrote, and for what they may have meant. */
final class Written {

  private static final int LONGEST = 240;

  private Written() {}

  /** What stands there, as the end of a sentence. */
  static String found(Node node) {
    return switch (node) {
      case ScalarNode scalar when scalar.getValue().isBlank() -> "empty";
      case ScalarNode scalar -> quoted(scalar.getValue());
      case SequenceNode list -> "a list";
      case MappingNode map -> "a map of keys and values";
      default -> "something else";
    };
  }

  static String quoted(String text) {
    return "“" + brief(text) + "”";
  }

  /** On one line, and not longer than helps. */
  static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** What may stand there, the nearest to what was written first. */
  static String choice(String intro, Collection<String> allowed, String written) {
    if (allowed.isEmpty()) {
      return intro + " none.";
    }
    return hint(written, allowed) + intro + " " + String.join(", ", allowed) + ".";
  }

  private static String hint(String written, Collection<String> allowed) {
    String word = brief(written).toLowerCase(Locale.ROOT);
    int farthest = Math.max(1, word.length() / 3);
    return allowed.stream()
        .filter(candidate -> EditDistance.between(word, candidate) <= farthest)
        .min(Comparator.comparingInt(candidate -> EditDistance.between(word, candidate)))
        .map(nearest -> "Did you mean " + quoted(nearest) + "? ")
        .orElse("");
  }
}
