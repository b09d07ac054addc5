package dev.caucus.rehearsal;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.TurnHandler;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Topic;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plays one conversation to the bot, step by step. */
final class Performance {

  /** A dialogue that asks more than that does not end. */
  private static final int MOST_QUESTIONS = 40;

  private final Stage stage;
  private final Topic topic;

  private Performance(TurnHandler bot, Topic topic) {
    this.stage = new Stage(bot);
    this.topic = topic;
  }

  /**
   * Plays it until the bot does something else than it says.
   *
   * @return what that was, if anything
   */
  static Optional<KnowledgeFailure> of(
      Conversation conversation, String path, Topic topic, TurnHandler bot) {
    Performance performance = new Performance(bot, topic);
    for (Step step : conversation.steps()) {
      try {
        performance.take(step);
      } catch (Mismatch e) {
        String problem = Written.quoted(conversation.name()) + ": " + e.problem() + ".";
        return Optional.of(new KnowledgeFailure(path, step.line(), problem, e.remedy()));
      }
    }
    return Optional.empty();
  }

  private void take(Step step) throws Mismatch {
    switch (step) {
      case Step.Types(var line, var somebodyElse, var text) -> stage.type(somebodyElse, text);
      case Step.Picks(var line, var value) -> stage.press(value);
      case Step.Answers(var line, var answers) -> answer(answers);
      case Step.Asks(var line, var criterion) -> expectQuestion(criterion);
      case Step.Notes(var line, var answers) -> Notes.in(stage.replies(), topic).expect(answers);
      case Step.Recommends recommends -> VerdictCheck.expect(recommends, stage);
      case Step.AnswersWith(var line, var part) ->
          expect(
              "an answer with " + Written.quoted(part),
              stage.replies().stream()
                  .anyMatch(reply ->
                      reply.outcome() instanceof Outcome.Answer answer
                          && holds(answer.answer(), part)));
      case Step.Says(var line, var part) -> expectWords(part);
      case Step.Tells(var line, var code) ->
          expect(
              "the bot to tell “" + code + "”",
              stage.replies().stream()
                  .anyMatch(reply ->
                      reply.outcome() instanceof Outcome.Notice notice
                          && notice.code().equals(code)));
    }
  }

  private void answer(Map<String, String> answers) throws Mismatch {
    for (int asked = 0; asked < MOST_QUESTIONS && stage.verdict().isEmpty(); asked++) {
      Optional<Outcome.Question> question = stage.question();
      if (question.isEmpty()) {
        throw Mismatch.of("the bot to ask or to recommend", Deed.of(stage.replies()));
      }
      stage.press(answers.getOrDefault(question.get().criterion(), Ids.SKIP));
    }
    expect("a verdict after at most " + MOST_QUESTIONS + " answers", stage.verdict().isPresent());
  }

  private void expectQuestion(String criterion) throws Mismatch {
    boolean any = criterion.equals(Step.Asks.ANY);
    expect(
        any ? "the bot to ask for something" : "the bot to ask for " + criterion,
        stage
            .question()
            .filter(question -> any || question.criterion().equals(criterion))
            .isPresent());
  }

  private void expectWords(String part) throws Mismatch {
    if (stage.replies().stream().noneMatch(reply -> holds(reply.text(), part))) {
      String said = stage.replies().stream().map(Reply::text).collect(Collectors.joining("\n\n"));
      throw Mismatch.of(
          "the bot to say " + Written.quoted(part),
          said.isBlank() ? "it said nothing" : "it said " + Written.quoted(said));
    }
  }

  private void expect(String what, boolean happened) throws Mismatch {
    if (!happened) {
      throw Mismatch.of(what, Deed.of(stage.replies()));
    }
  }

  /** Whether a text has that part, whatever the letter case, the spaces and the line breaks. */
  static boolean holds(String text, String part) {
    return plain(text).contains(plain(part));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
