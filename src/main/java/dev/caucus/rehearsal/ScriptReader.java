package dev.caucus.rehearsal;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a script to its end, whatever is wrong with it on the way.
 *
 * <p>A conversation with a defect is left out as a whole.
 */
final class ScriptReader {

  static final String SHAPE =
      "A script is a list of conversations. Each begins with “- conversation: its name”, and has"
          + " a list of “steps:” below it.";

  private static final String NAME = "conversation";
  private static final String STEPS = "steps";

  private final String path;
  private final StepReader steps;
  private final List<Conversation> conversations = new ArrayList<>();
  private final List<KnowledgeFailure> failures = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ScriptReader(String path, Topic topic) {
    this.path = path;
    this.steps = new StepReader(topic);
  }

  /**
   * Reads what a script holds.
   *
   * @param path where it stands, relative to the knowledge folder
   */
  static Script read(String path, byte[] content, Topic topic) {
    ScriptReader reader = new ScriptReader(path, topic);
    try {
      reader.take(ScriptYaml.root(content));
    } catch (Defect e) {
      reader.note(e);
    }
    return new Script(path, reader.conversations, reader.failures);
  }

  private void take(@Nullable Node root) throws Defect {
    if (root == null) {
      throw new Defect(0, "There is no conversation in it.", SHAPE);
    }
    if (!(root instanceof SequenceNode list)) {
      throw new Defect(root, "It is no list but " + Written.found(root) + ".", SHAPE);
    }
    if (list.getValue().isEmpty()) {
      throw new Defect(root, "There is no conversation in it.", SHAPE);
    }
    for (Node node : list.getValue()) {
      int before = failures.size();
      Optional<Conversation> conversation = conversation(node);
      if (failures.size() == before) {
        conversation.ifPresent(conversations::add);
      }
    }
  }

  private Optional<Conversation> conversation(Node node) {
    try {
      Fields fields = Fields.of(node, "A conversation", SHAPE);
      for (String key : fields.keys()) {
        if (!key.equals(NAME) && !key.equals(STEPS)) {
          String problem = Written.quoted(key) + " is no key of a conversation.";
          String remedy = Written.choice("The keys are:", List.of(NAME, STEPS), key);
          throw new Defect(fields.place(key), problem, remedy);
        }
      }
      String name = name(fields);
      return Optional.of(new Conversation(name, steps(fields)));
    } catch (Defect e) {
      note(e);
      return Optional.empty();
    }
  }

  private String name(Fields fields) throws Defect {
    String name = Written.brief(fields.text(NAME, SHAPE));
    if (!names.add(name)) {
      String problem = "Two conversations are called " + Written.quoted(name) + ".";
      note(new Defect(fields.place(NAME), problem, "Give each a name of its own."));
    }
    return name;
  }

  private List<Step> steps(Fields fields) throws Defect {
    List<Node> nodes = fields.items(STEPS, "Write each step below it, with a hyphen before it.");
    if (nodes.isEmpty()) {
      throw new Defect(fields.place(STEPS), "The conversation has no steps.", SHAPE);
    }
    List<Step> read = new ArrayList<>();
    for (Node node : nodes) {
      try {
        Step step = steps.read(node);
        if (read.isEmpty() && node == nodes.getFirst() && !(step instanceof Step.Types)) {
          String remedy = "Begin with “- user: ” and what they type, for instance /recommend.";
          throw new Defect(node, "Nobody has said anything before this step.", remedy);
        }
        read.add(step);
      } catch (Defect e) {
        note(e);
      }
    }
    return read;
  }

  private void note(Defect defect) {
    failures.add(new KnowledgeFailure(path, defect.line(), defect.problem(), defect.remedy()));
  }
}
