package dev.caucus.recommendation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome.Flip;
import dev.caucus.chat.Outcome.Recommendation;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words what would change a verdict, in one line for each criterion and verdict. */
final class FlipText {

  private FlipText() {}

  static List<Block.Item> of(Topic topic, List<Flip> flips) {
    Map<List<Object>, List<Flip>> lines = new LinkedHashMap<>();
    for (Flip flip : flips) {
      lines
          .computeIfAbsent(
              List.of(flip.criterion(), flip.verdict(), flip.certain()), key -> new ArrayList<>())
          .add(flip);
    }
    return lines.values().stream().map(line -> item(topic, line)).toList();
  }

  private static Block.Item item(Topic topic, List<Flip> line) {
    Flip flip = line.getFirst();
    Criterion criterion = topic.criterion(flip.criterion()).orElseThrow();
    String to =
        line.stream()
            .map(other -> QuestionWriter.label(criterion, other.to()))
            .reduce((one, other) -> Wording.say("recommendation.or", one, other))
            .orElseThrow();
    String verdict =
        flip.verdict().equals(Recommendation.EITHER)
            ? Wording.say("recommendation.too-close")
            : topic.option(flip.verdict()).orElseThrow().name();
    String then = flip.certain() ? verdict : Wording.say("recommendation.flip-likely", verdict);
    String text =
        flip.from().equals(Answers.SKIP)
            ? Wording.say("recommendation.flip-skipped", to, then)
            : Wording.say(
                "recommendation.flip", to, QuestionWriter.label(criterion, flip.from()), then);
    return new Block.Item(criterion.name(), text, List.of());
  }
}
