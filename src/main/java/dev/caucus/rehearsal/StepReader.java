package dev.caucus.rehearsal;

import dev.caucus.chat.Outcome.Strength;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one step of a conversation. */
final class StepReader {

  private static final String USER = "user";
  private static final String SOMEBODY_ELSE = "somebody else";
  private static final String PICKS = "user picks";
  private static final String ANSWERS = "user answers";
  private static final String ASKS = "bot asks";
  private static final String NOTES = "bot notes";
  private static final String RECOMMENDS = "bot recommends";
  private static final String ANSWERS_WITH = "bot answers";
  private static final String SAYS = "bot says";
  private static final String TELLS = "bot tells";

  /** What a step begins with. */
  private static final List<String> KINDS =
      List.of(
          USER, SOMEBODY_ELSE, PICKS, ANSWERS, ASKS, NOTES, RECOMMENDS, ANSWERS_WITH, SAYS, TELLS);

  private static final String STRENGTH = "strength";
  private static final String BECAUSE = "because";
  private static final String AGAINST = "against";
  private static final String FLIPS = "flips";

  /** What else a verdict is expected to have. */
  private static final List<String> OF_VERDICTS = List.of(STRENGTH, BECAUSE, AGAINST, FLIPS);

  private static final Map<String, Strength> STRENGTHS = strengths();

  private static final String SHAPE =
      "Write a step as “- user: some words”. A step begins with one of: "
          + String.join(", ", KINDS)
          + ".";

  private final Ids ids;

  StepReader(Topic topic) {
    this.ids = new Ids(topic);
  }

  Step read(Node node) throws Defect {
    Fields fields = Fields.of(node, "A step", SHAPE);
    String kind = kind(fields, node);
    Node place = fields.place(kind);
    int line = YamlTree.line(place);
    return switch (kind) {
      case USER -> new Step.Types(line, false, fields.text(USER, SHAPE));
      case SOMEBODY_ELSE -> new Step.Types(line, true, fields.text(SOMEBODY_ELSE, SHAPE));
      case PICKS -> new Step.Picks(line, fields.text(PICKS, SHAPE));
      case ANSWERS -> answers(fields, place);
      case ASKS -> asks(fields, place);
      case NOTES -> notes(fields, place);
      case RECOMMENDS -> recommends(fields, place);
      case ANSWERS_WITH -> new Step.AnswersWith(line, fields.text(ANSWERS_WITH, SHAPE));
      case SAYS -> new Step.Says(line, fields.text(SAYS, SHAPE));
      default -> new Step.Tells(line, fields.text(TELLS, SHAPE));
    };
  }

  /** The one key that says what the step is. */
  private static String kind(Fields fields, Node node) throws Defect {
    for (String key : fields.keys()) {
      if (!KINDS.contains(key) && !OF_VERDICTS.contains(key)) {
        List<String> allowed = Stream.concat(KINDS.stream(), OF_VERDICTS.stream()).toList();
        throw new Defect(
            fields.place(key),
            Written.quoted(key) + " is no key of a step.",
            Written.choice("The keys are:", allowed, key));
      }
    }
    List<String> kinds = fields.keys().stream().filter(KINDS::contains).toList();
    if (kinds.size() > 1) {
      throw new Defect(
          fields.place(kinds.get(1)),
          "One step has both “" + kinds.get(0) + "” and “" + kinds.get(1) + "”.",
          "Begin each step with a hyphen of its own.");
    }
    for (String key : fields.keys()) {
      if (OF_VERDICTS.contains(key) && !kinds.contains(RECOMMENDS)) {
        throw new Defect(
            fields.place(key),
            "“" + key + "” says something about a verdict, and there is none in this step.",
            "Write it below “" + RECOMMENDS + "”, without a hyphen and indented alike.");
      }
    }
    if (kinds.isEmpty()) {
      throw new Defect(node, "The step says nothing.", SHAPE);
    }
    return kinds.getFirst();
  }

  private Step answers(Fields fields, Node place) throws Defect {
    Fields written = fields.map(ANSWERS);
    Map<String, String> answers = written.texts();
    Map<String, String> ofTopic = new LinkedHashMap<>(answers);
    // Which topic it is may be asked as well, and is answered with one of all topics.
    ofTopic.remove(Step.Asks.TOPIC);
    ids.answers(ofTopic, written);
    return new Step.Answers(YamlTree.line(place), answers);
  }

  private Step asks(Fields fields, Node place) throws Defect {
    String criterion = fields.text(ASKS, SHAPE);
    if (!criterion.equals(Step.Asks.ANY) && !criterion.equals(Step.Asks.TOPIC)) {
      ids.criterion(criterion, place, Step.Asks.ANY, Step.Asks.TOPIC);
    }
    return new Step.Asks(YamlTree.line(place), criterion);
  }

  private Step notes(Fields fields, Node place) throws Defect {
    Fields written = fields.map(NOTES);
    Map<String, String> answers = written.texts();
    if (answers.isEmpty()) {
      throw new Defect(
          place,
          "“" + NOTES + "” names no answer.",
          "Write which: " + NOTES + ": {criterion: value}.");
    }
    ids.answers(answers, written);
    return new Step.Notes(YamlTree.line(place), answers);
  }

  private Step recommends(Fields fields, Node place) throws Defect {
    String verdict = fields.text(RECOMMENDS, SHAPE);
    ids.verdict(verdict, place);
    List<String> because = fields.texts(BECAUSE);
    ids.criteria(because, fields.place(BECAUSE));
    List<String> against = fields.texts(AGAINST);
    ids.criteria(against, fields.place(AGAINST));
    Fields written = fields.map(FLIPS);
    Map<String, String> flips = written.texts();
    for (var flip : flips.entrySet()) {
      ids.criterion(flip.getKey(), written.place(flip.getKey()));
      ids.verdict(flip.getValue(), written.place(flip.getKey()));
    }
    return new Step.Recommends(
        YamlTree.line(place), verdict, strength(fields), because, against, flips);
  }

  private static @Nullable Strength strength(Fields fields) throws Defect {
    if (!fields.has(STRENGTH)) {
      return null;
    }
    String written = fields.text(STRENGTH, SHAPE);
    Strength strength = STRENGTHS.get(written);
    if (strength == null) {
      throw new Defect(
          fields.place(STRENGTH),
          Written.quoted(written) + " is no strength.",
          Written.choice("What can stand here:", STRENGTHS.keySet(), written));
    }
    return strength;
  }

  private static Map<String, Strength> strengths() {
    Map<String, Strength> strengths = new LinkedHashMap<>();
    for (Strength strength : Strength.values()) {
      strengths.put(Deed.of(strength), strength);
    }
    return strengths;
  }
}
