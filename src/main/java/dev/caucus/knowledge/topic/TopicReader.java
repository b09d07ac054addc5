package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a {@code topic.yml}, and goes on after each defect to find them all. */
public final class TopicReader {

  /** The most bytes that a topic file has. */
  public static final int LARGEST = 1024 * 1024;

  /** A verdict is the id of an option, or this. */
  static final Set<String> RESERVED = Set.of("either");

  private final String path;
  private final Defects defects;
  private final References references;
  private final List<CitedPlace> cited = new ArrayList<>();
  private final Map<String, Node> options = new LinkedHashMap<>();

  private TopicReader(String path) {
    this.path = path;
    this.defects = new Defects(path);
    this.references = new References(defects);
  }

  /**
   * Reads the file.
   *
   * @param path its path in the knowledge folder, which gives the topic its id
   */
  public static TopicReading read(String path, byte[] content) {
    if (content.length > LARGEST) {
      return TopicReading.failed(
          new KnowledgeFailure(
              path, 0, "It has more than 1 MB.", "Split it into several topics, or shorten it."));
    }
    return new TopicReader(path).read(content);
  }

  private TopicReading read(byte[] content) {
    Node root = TopicYaml.root(content, defects);
    Topic topic = root == null ? null : topic(Entries.of(root, Shape.TOPIC, defects));
    return new TopicReading(topic, cited, defects.inOrder());
  }

  private @Nullable Topic topic(Entries entries) {
    String title = entries.text("title");
    List<Topic.Option> options = options(entries);
    Topic.Lead lead = lead(entries);
    List<Criterion> criteria = criteria(entries);
    references.judge();
    EvidenceReader evidence = new EvidenceReader(cited, defects);
    Topic whole =
        new Topic(
            id(),
            title,
            options,
            lead,
            criteria,
            evidence.disputes(entries, "disputes"),
            evidence.disputes(entries, "dismissed"));
    if (defects.isEmpty() && whole.recommends()) {
      Prospects.judge(whole, this.options, defects);
    }
    if (!isNamed(entries, whole)) {
      return null;
    }
    return defects.isEmpty() ? whole : new Topic(id(), title, options, lead, List.of());
  }

  /** The name of the folder that the file stands in. */
  private String id() {
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  private List<Topic.Option> options(Entries topic) {
    List<Topic.Option> options = new ArrayList<>();
    Distinct ids = new Distinct("Two options have the id", "Give one of them another id.", defects);
    for (Node node : topic.items("options", 2)) {
      Entries entries = Entries.of(node, Shape.OPTION, defects);
      String id = entries.id("id", RESERVED);
      List<String> also = entries.texts("also").stream().map(Entries.Written::text).toList();
      ids.add(id, entries.place("id"));
      references.option(id);
      this.options.putIfAbsent(id, node);
      options.add(new Topic.Option(id, entries.text("name"), also));
    }
    return options;
  }

  private Topic.Lead lead(Entries topic) {
    Node node = topic.value("lead");
    if (node == null) {
      return Topic.Lead.DEFAULT;
    }
    Entries entries = Entries.of(node, Shape.LEAD, defects);
    double verdict = entries.number("verdict", Topic.Lead.DEFAULT.verdict());
    double clear = entries.number("clear", Topic.Lead.DEFAULT.clear());
    if (clear < verdict) {
      String found = Wording.number(clear) + " is smaller than " + Wording.number(verdict);
      String problem = "A lead is clear before it gives a verdict: " + found + ".";
      defects.at(
          entries.place("clear"), problem, "Make \"clear\" at least as large as \"verdict\".");
    }
    return new Topic.Lead(verdict, clear);
  }

  private List<Criterion> criteria(Entries topic) {
    CriterionReader reader = new CriterionReader(references, cited, defects);
    return topic.items("criteria").stream().map(reader::read).toList();
  }

  /** Whether questions can be answered with it: the names of a topic are useful by themselves. */
  private static boolean isNamed(Entries entries, Topic topic) {
    Set<String> ids = new HashSet<>();
    return !topic.title().isEmpty()
        && entries.value("options") instanceof SequenceNode
        && topic.options().stream()
            .allMatch(o -> !o.id().isEmpty() && !o.name().isEmpty() && ids.add(o.id()));
  }
}
