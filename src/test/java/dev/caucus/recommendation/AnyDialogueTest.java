package dev.caucus.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.recommendation.Dialogue.State;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.weighing.Outlook;
import dev.caucus.recommendation.weighing.Topics;
import dev.caucus.recommendation.weighing.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of a dialogue whatever was answered in it, once, again, or several at a time. */
class AnyDialogueTest {

  private static final Topic TOPIC = Topics.nodeOrDjango();
  private static final Owner ANN = new Owner("test", "c".repeat(64), "a".repeat(64), null);

  @Property
  void goingBackRestoresTheAnswersTheQuestionAndTheVerdict(
      @ForAll("steps") List<Step> steps, @ForAll("step") Step last) {
    Dialogue before = after(steps);
    Dialogue back = before.with(last).in(State.CONCLUDED).back();
    assertThat(back).isEqualTo(before);
    assertThat(new Outlook(TOPIC, back.answers()).next())
        .isEqualTo(new Outlook(TOPIC, before.answers()).next());
    assertThat(new Weighing(TOPIC, back.answers()).scores())
        .isEqualTo(new Weighing(TOPIC, before.answers()).scores());
  }

  @Property
  void goingAllTheWayBackLeavesNothing(@ForAll("steps") List<Step> steps) {
    Dialogue dialogue = after(steps);
    while (!dialogue.steps().isEmpty()) {
      dialogue = dialogue.back();
    }
    assertThat(dialogue.answers()).isEqualTo(Answers.NONE);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return step().list().ofMaxSize(10);
  }

  @Provide
  Arbitrary<Step> step() {
    return Arbitraries.of(answers())
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(AnyDialogueTest::together);
  }

  private static Step together(List<Map.Entry<String, String>> answers) {
    Answers given = Answers.NONE;
    for (Map.Entry<String, String> answer : answers) {
      given = given.with(answer.getKey(), answer.getValue());
    }
    return new Step(given.values());
  }

  private static List<Map.Entry<String, String>> answers() {
    List<Map.Entry<String, String>> answers = new ArrayList<>();
    for (Criterion criterion : TOPIC.criteria()) {
      answers.add(Map.entry(criterion.id(), Answers.SKIP));
      criterion.values().forEach(value -> answers.add(Map.entry(criterion.id(), value.id())));
    }
    return answers;
  }

  private static Dialogue after(List<Step> steps) {
    Dialogue dialogue = new Dialogue("0123456789ab", ANN, TOPIC.id(), State.OPEN, List.of(), 1);
    for (Step step : steps) {
      dialogue = dialogue.with(step);
    }
    return dialogue;
  }
}
