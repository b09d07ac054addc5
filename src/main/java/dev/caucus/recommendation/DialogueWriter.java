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
import org.jspecify.annotations.Nullable;

/** Words where a dialogue is, and what happened to it. */
final class DialogueWriter {

  private final KnowledgeBase knowledge;
  private final TeamVote vote;

  DialogueWriter(KnowledgeBase knowledge, TeamVote vote) {
    this.knowledge = knowledge;
    this.vote = vote;
  }

  /** The question that a dialogue waits with, or its verdict; those blocks go before it. */
  Reply now(Topic topic, Dialogue dialogue, Block... before) {
    Optional<Criterion> asked = asked(topic, dialogue);
    return asked.isPresent()
        ? QuestionWriter.ask(topic, dialogue, asked.get(), List.of(before))
        : new VerdictWriter(topic, dialogue, knowledge).write(List.of(before), vote);
  }

  /** The criterion that a dialogue asks for; empty once it gave its verdict. */
  static Optional<Criterion> asked(Topic topic, Dialogue dialogue) {
    return dialogue.state() == State.CONCLUDED
        ? Optional.empty()
        : new Outlook(topic, dialogue.answers()).next();
  }

  /** What was understood, so that a mistake is seen. */
  static Block answers(String key, Topic topic, Map<String, String> answers) {
    String text =
        topic.criteria().stream()
            .filter(criterion -> isKnown(criterion, answers.get(criterion.id())))
            .map(criterion ->
                Wording.say(
                    "recommendation.answer",
                    criterion.name(),
                    QuestionWriter.label(criterion, String.valueOf(answers.get(criterion.id())))))
            .collect(Collectors.joining("; "));
    return new Block.Text(Wording.say(key), text, List.of());
  }

  /** A value that the topic had when it was given may be gone. */
  private static boolean isKnown(Criterion criterion, @Nullable String value) {
    return value != null && (value.equals(Answers.SKIP) || criterion.value(value).isPresent());
  }

  /** Why a criterion is asked for. */
  static Block why(Criterion criterion) {
    return new Block.Text(Wording.say("recommendation.why-label"), criterion.why(), List.of());
  }

  /** A word on what happened, in front of a question. */
  static Block word(String key, Object... arguments) {
    return new Block.Notice(Wording.say(key, arguments));
  }

  /** A word that stands alone, for the one who caused it. */
  static Reply notice(String code, String key, Object... arguments) {
    String message = Wording.say(key, arguments);
    return new Reply(
        Visibility.PRIVATE, List.of(new Block.Notice(message)), new Outcome.Notice(code, message));
  }
}
