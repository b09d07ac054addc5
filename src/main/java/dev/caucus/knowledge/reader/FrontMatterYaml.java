package dev.caucus.knowledge.reader;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.YamlTree;
import dev.caucus.knowledge.YamlTree.NotYaml;
import dev.caucus.knowledge.YamlTree.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the YAML of a front matter.
 *
 * <p>Only the tree of nodes is used and no object is ever made of it: values stay as they were
 * written, every one knows its line, and no type can be smuggled in.
 */
final class FrontMatterYaml {

  /** The front matter's first line is the file's second. */
  private static final int FIRST_LINE = 2;

  /** What publishing systems call the two dates. */
  private static final List<String> PUBLISHED = List.of("date", "publishdate", "published_at");

  private static final List<String> UPDATED =
      List.of("lastmod", "last_modified_at", "last_updated", "modified");

  /** Publishing systems also write whether an article is published, where others write when. */
  private static final Pattern TRUE = Pattern.compile("true|yes", Pattern.CASE_INSENSITIVE);

  private static final Pattern FALSE = Pattern.compile("false|no", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 64 * 1024;
  private static final int DEEPEST = 20;
  private static final Pattern ID =
      Pattern.compile("[A-Za-z0-9._-]{1," + ArticlePath.LONGEST_ID + "}");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/]\\S*", Pattern.CASE_INSENSITIVE);

  private final String path;
  private final List<KnowledgeFailure> remarks;

  FrontMatterYaml(String path, List<KnowledgeFailure> remarks) {
    this.path = path;
    this.remarks = remarks;
  }

  Provenance read(String yaml) throws UnreadableArticleException {
    Map<String, Entry> entries = entries(yaml);
    Entry id = entries.remove("id");
    Entry title = entries.remove("title");
    Entry author = entries.remove("author");
    Entry publisher = entries.remove("publisher");
    removeWhetherPublished(entries);
    LocalDate published = date("published", PUBLISHED, entries);
    LocalDate updated = date("updated", UPDATED, entries);
    Entry url = entries.remove("url");
    Map<String, String> further = new LinkedHashMap<>();
    entries.forEach((key, entry) -> further.put(key, entry.value()));
    return new Provenance(
        checked(id, ID, "Use at most 80 letters, digits, dots, hyphens and underscores."),
        value(title),
        value(author),
        value(publisher),
        published,
        updated,
        checked(url, WEB_ADDRESS, "Give an address that begins with http:// or https://."),
        further);
  }

  /** A key with its value and the value's line in the file. */
  private record Entry(String key, String value, int line) {}

  private Map<String, Entry> entries(String yaml) throws UnreadableArticleException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping(yaml)) {
      int line = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        throw broken(line, "A key of the front matter is not a word.", "Write “key: value”.");
      }
      String key = Whitespace.collapse(keyNode.getValue()).toLowerCase(Locale.ROOT);
      if (!seen.add(key)) {
        throw broken(line, "The front matter has “" + key + "” twice.", "Keep one of them.");
      }
      String value = scalar(key, tuple.getValueNode());
      if (value != null && !value.isEmpty()) {
        entries.put(key, new Entry(key, value, line(tuple.getValueNode())));
      }
    }
    return entries;
  }

  private List<NodeTuple> mapping(String yaml) throws UnreadableArticleException {
    Node root = compose(yaml);
    if (root == null || Tag.NULL.equals(root.getTag())) {
      return List.of();
    }
    if (root instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    String found =
        root instanceof ScalarNode scalar ? "“" + brief(scalar.getValue()) + "”" : "a list";
    throw broken(
        line(root),
        "The front matter is " + found + " and has no keys.",
        "Write one “key: value” on each line, such as “title: …”.");
  }

  private @Nullable Node compose(String yaml) throws UnreadableArticleException {
    try {
      return YamlTree.of(yaml, DEEPEST, LONGEST);
    } catch (NotYaml e) {
      if (e.reason() == Reason.SYNTAX) {
        String problem = e.problem() == null ? "" : ": " + brief(e.problem());
        throw broken(
            Math.max(e.line(), 1) - 1 + FIRST_LINE,
            "The front matter is not valid YAML" + problem + ".",
            "Write one “key: value” on each line; put a value with a colon in quotes.");
      }
      throw broken(
          1,
          "The front matter is not valid YAML: " + brief(String.valueOf(e.problem())) + ".",
          "Write one “key: value” on each line.");
    }
  }

  private @Nullable String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return Tag.NULL.equals(scalar.getTag()) ? null : Whitespace.collapse(scalar.getValue());
    }
    List<String> values = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node element : sequence.getValue()) {
        if (element instanceof ScalarNode scalar) {
          values.add(Whitespace.collapse(scalar.getValue()));
        }
      }
    }
    if (values.isEmpty()) {
      remarks.add(
          new KnowledgeFailure(
              path,
              line(node),
              "The front matter's “" + key + "” has no plain value and is not used.",
              "Write “" + key + ": value”, or remove it."));
    }
    return String.join(", ", values);
  }

  /** Takes away what says that an article is published, and not when. */
  private void removeWhetherPublished(Map<String, Entry> entries)
      throws UnreadableArticleException {
    Entry published = entries.get("published");
    if (published != null && FALSE.matcher(published.value()).matches()) {
      throw broken(
          published.line(),
          "“published” is “" + brief(published.value()) + "”, so nothing is answered from it.",
          "To have it answered from, write “true” or the date, or remove the line.");
    }
    if (published != null && TRUE.matcher(published.value()).matches()) {
      entries.remove("published");
    }
  }

  /** The date under its own name, which has to be one, or else under another that is one. */
  private @Nullable LocalDate date(String name, List<String> otherNames, Map<String, Entry> entries)
      throws UnreadableArticleException {
    Entry named = entries.remove(name);
    if (named != null) {
      return date(named);
    }
    for (String other : otherNames) {
      Entry entry = entries.get(other);
      LocalDate date = entry == null ? null : WrittenDate.parse(entry.value());
      if (date != null) {
        entries.remove(other);
        return date;
      }
    }
    return null;
  }

  private LocalDate date(Entry entry) throws UnreadableArticleException {
    LocalDate date = WrittenDate.parse(entry.value());
    if (date == null) {
      throw broken(
          entry.line(),
          "“" + entry.key() + "” is “" + brief(entry.value()) + "”, which is not a date.",
          "Write it as year-month-day, such as 2023-11-01.");
    }
    return date;
  }

  private @Nullable String checked(@Nullable Entry entry, Pattern allowed, String remedy)
      throws UnreadableArticleException {
    if (entry != null && !allowed.matcher(entry.value()).matches()) {
      String found = "“" + entry.key() + "” is “" + brief(entry.value()) + "”";
      throw broken(entry.line(), found + ", which is not allowed.", remedy);
    }
    return value(entry);
  }

  private static @Nullable String value(@Nullable Entry entry) {
    return entry == null ? null : entry.value();
  }

  private UnreadableArticleException broken(int line, String problem, String remedy) {
    return new UnreadableArticleException(path, line, problem, remedy);
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + FIRST_LINE;
  }

  private static String brief(String text) {
    String line = Whitespace.collapse(text);
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
