package dev.caucus.knowledge.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** How defects speak of what they found. */
final class Wording {

  /** Enough to recognise a text by. */
  private static final int LONGEST = 80;

  private Wording() {}

  /** The words as one enumeration. */
  static String list(List<String> words) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      list.append(i == 0 ? "" : i == words.size() - 1 ? " and " : ", ").append(words.get(i));
    }
    return list.toString();
  }

  /** With a capital at its beginning. */
  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** In quotation marks, on one line and no longer than helps. */
  static String quoted(String text) {
    String line = collapsed(text);
    return "\"" + (line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…") + "\"";
  }

  /** What stands there instead of what was expected. */
  static String found(@Nullable Node node) {
    return switch (node) {
      case ScalarNode scalar when isBlank(scalar) -> " but empty";
      case ScalarNode scalar -> " but " + quoted(scalar.getValue());
      case SequenceNode list -> " but a list";
      case MappingNode map -> " but a map";
      case null, default -> "";
    };
  }

  /** Whether nothing was written there, or one of YAML's ways to say so. */
  static boolean isBlank(ScalarNode scalar) {
    return scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL);
  }

  /** With single spaces for every run of white space, and none around. */
  static String collapsed(String text) {
    return text.strip().replaceAll("[\\s\\u00A0]+", " ");
  }

  /** A number as people write it. */
  static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
