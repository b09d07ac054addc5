package dev.caucus.recommendation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Choice;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.store.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words the questions of a dialogue. */
final class QuestionWriter {

  /** The criterion that stands for the choice of a topic in outcomes. */
  private static final String TOPIC = "topic";

  /** The criterion that stands for the choice of an answer to change. */
  private static final String CRITERION = "criterion";

  private QuestionWriter() {}

  /**
   * Asks for a criterion; those blocks go before it.
   *
   * @param left how many questions there can be at most, this one included
   */
  static Reply ask(
      Topic topic, Dialogue dialogue, Criterion criterion, int left, List<Block> before) {
    int position = position(topic, dialogue.answers());
    int atMost = Math.max(position, position - 1 + left);
    String progress =
        position == atMost
            ? Wording.say("recommendation.progress-last", position)
            : Wording.say("recommendation.progress", position, atMost);
    List<Choice> values =
        criterion.values().stream().map(value -> choice(dialogue, criterion, value)).toList();
    List<Choice> aside = aside(dialogue, criterion);
    return reply(
        new Outcome.Question(
            topic.id(),
            dialogue.id(),
            criterion.id(),
            position,
            atMost,
            Stream.concat(values.stream(), aside.stream()).toList()),
        before,
        new Block.Text(progress, criterion.question(), List.of()),
        new Block.Choices(values),
        new Block.Choices(aside, true));
  }

  /** Asks what an answer would be instead. */
  static Reply askInstead(Topic topic, Dialogue dialogue, Criterion criterion) {
    String given = dialogue.answers().of(criterion.id()).orElse("");
    List<Choice> values =
        criterion.values().stream()
            .filter(value -> !value.id().equals(given))
            .map(value -> choice(dialogue, criterion, value))
            .toList();
    return Reply.of(
        new Outcome.Question(topic.id(), dialogue.id(), criterion.id(), 0, 0, values),
        new Block.Text(criterion.name(), Wording.say("recommendation.change-to"), List.of()),
        new Block.Choices(values));
  }

  /** Asks which of the answers is to be changed. */
  static Reply askWhich(Topic topic, Dialogue dialogue) {
    List<Choice> choices =
        dialogue.answers().values().entrySet().stream()
            .flatMap(answer ->
                topic.criterion(answer.getKey()).stream()
                    .map(criterion ->
                        new Choice(
                            criterion.id(),
                            Wording.say(
                                "recommendation.now",
                                criterion.name(),
                                label(criterion, answer.getValue())),
                            new Token.Change(dialogue.id(), criterion.id()).written())))
            .toList();
    return Reply.of(
        new Outcome.Question(topic.id(), dialogue.id(), CRITERION, 0, 0, choices),
        Block.Text.of(Wording.say("recommendation.change-which")),
        new Block.Choices(choices));
  }

  /** Asks for the topic; those blocks go before it. */
  static Reply askTopic(List<Topic> topics, List<Block> before) {
    List<Choice> choices =
        topics.stream()
            .map(topic ->
                new Choice(
                    topic.id(),
                    topic.title(),
                    new Token.Begin(Fingerprint.brief(topic.id())).written()))
            .toList();
    return reply(
        new Outcome.Question("", "", TOPIC, 0, 0, choices),
        before,
        Block.Text.of(Wording.say("recommendation.which")),
        new Block.Choices(choices));
  }

  /** How an answer reads. */
  static String label(Criterion criterion, String value) {
    return criterion
        .value(value)
        .map(Criterion.Value::label)
        .orElseGet(() -> Wording.say("recommendation.skipped-value"));
  }

  private static Choice choice(Dialogue dialogue, Criterion criterion, Criterion.Value value) {
    return new Choice(
        value.id(),
        value.label(),
        new Token.Answer(dialogue.id(), criterion.id(), value.id()).written());
  }

  private static List<Choice> aside(Dialogue dialogue, Criterion criterion) {
    List<Choice> aside = new ArrayList<>();
    aside.add(
        new Choice(
            Answers.SKIP,
            Wording.say("recommendation.skip"),
            new Token.Answer(dialogue.id(), criterion.id(), Answers.SKIP).written()));
    if (!dialogue.steps().isEmpty()) {
      aside.add(
          new Choice(
              "back",
              Wording.say("recommendation.back"),
              new Token.Back(dialogue.id(), dialogue.steps().size()).written()));
    }
    aside.add(
        new Choice(
            "why",
            Wording.say("recommendation.why"),
            new Token.Why(dialogue.id(), criterion.id()).written()));
    return aside;
  }

  /** Only what is weighed is ever asked, so only that counts as a question. */
  private static int position(Topic topic, Answers answers) {
    long answered =
        topic.criteria().stream()
            .filter(criterion -> topic.isAsked(criterion) && answers.of(criterion.id()).isPresent())
            .count();
    return (int) answered + 1;
  }

  private static Reply reply(Outcome outcome, List<Block> before, Block... blocks) {
    List<Block> all = new ArrayList<>(before);
    all.addAll(List.of(blocks));
    return Reply.of(outcome, all.toArray(Block[]::new));
  }
}
