package dev.caucus.recommendation;

import dev.caucus.chat.Block;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Visibility;
import dev.caucus.chat.Wording;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.Dialogue.State;
import dev.caucus.recommendation.weighing.Answers;
import dev.caucus.recommendation.weighing.Outlook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words where a dialogue is, and what happened to it. */
final class DialogueWriter {

  private final KnowledgeBase knowledge;
  private final TeamVote vote;

  DialogueWriter(KnowledgeBase knowledge, TeamVote vote) {
    this.knowledge = knowledge;
    this.vote = vote;
  }

  /** The question that a dialogue waits with, or its verdict; those blocks go before it. */
  Reply now(Topic topic, Dialogue dialogue, List<Block> before) {
    Outlook outlook = new Outlook(topic, dialogue.answers());
    Optional<Criterion> asked = asked(dialogue, outlook);
    return asked.isPresent()
        ? QuestionWriter.ask(topic, dialogue, asked.get(), outlook.atMost(), before)
        : new VerdictWriter(topic, dialogue, outlook, knowledge).write(before, vote);
  }

  /** The same with at most one block before it. */
  Reply now(Topic topic, Dialogue dialogue, Block... before) {
    return now(topic, dialogue, List.of(before));
  }

  /** The criterion that a dialogue asks for; empty once it gave its verdict. */
  static Optional<Criterion> asked(Topic topic, Dialogue dialogue) {
    return asked(dialogue, new Outlook(topic, dialogue.answers()));
  }

  private static Optional<Criterion> asked(Dialogue dialogue, Outlook outlook) {
    return dialogue.state() == State.CONCLUDED ? Optional.empty() : outlook.next();
  }

  /** What was understood, so that a mistake is seen. */
  static Block answers(String key, Topic topic, Map<String, String> answers) {
    Answers given = new Answers(answers);
    String text =
        topic.criteria().stream()
            .flatMap(criterion ->
                given
                    .of(criterion.id())
                    .filter(answer -> Answers.fits(criterion, answer))
                    .map(answer ->
                        Wording.say(
                            "recommendation.answer",
                            criterion.name(),
                            QuestionWriter.label(criterion, answer)))
                    .stream())
            .collect(Collectors.joining("; "));
    return new Block.Text(Wording.say(key), text, List.of());
  }

  /** Why a criterion is asked for. */
  static Block why(Criterion criterion) {
    return new Block.Text(Wording.say("recommendation.why-label"), criterion.why(), List.of());
  }

  /** A word on what happened, in front of a question. */
  static Block word(String key, Object... arguments) {
    return new Block.Notice(Wording.say(key, arguments));
  }

  /** That the topic of that title cannot be used right now, for the one who wanted to. */
  static Reply unavailable(String title) {
    return notice("unavailable", "recommendation.unavailable", title);
  }

  /** A word that stands alone, for the one who caused it. */
  static Reply notice(String code, String key, Object... arguments) {
    String message = Wording.say(key, arguments);
    return new Reply(
        Visibility.PRIVATE, List.of(new Block.Notice(message)), new Outcome.Notice(code, message));
  }
}
