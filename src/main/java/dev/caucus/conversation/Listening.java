package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Overheard;
import dev.caucus.recommendation.Heard;
import dev.caucus.recommendation.Recommender;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** Takes what people write, to the bot or to each other. */
final class Listening {

  private final Recommender recommender;
  private final Answering answering;
  private final ChannelRules rules;

  Listening(Recommender recommender, Answering answering, ChannelRules rules) {
    this.recommender = recommender;
    this.answering = answering;
    this.rules = rules;
  }

  /** What to say to a message to the bot. */
  List<Reply> said(Origin origin, String text) {
    return ruleFor(origin) == ChannelRule.OFF ? List.of(Notices.off()) : asked(origin, text);
  }

  /** What to say to a message to the bot, wherever it was written. */
  List<Reply> asked(Origin origin, String text) {
    return inDialogue(origin, text).orElseGet(() -> List.of(answering.answer(origin, text)));
  }

  /** Whether a message to somebody else could be any of the bot's business. */
  boolean isConcernedBy(Overheard turn) {
    return switch (ruleFor(turn.origin())) {
      case OFF -> false;
      case MENTIONS -> turn.conversing();
      case QUESTIONS -> turn.conversing() || Asking.in(turn.text());
    };
  }

  /** What to say to a message to somebody else that may be the bot's business; often nothing. */
  List<Reply> overheard(Overheard turn) {
    if (turn.conversing()) {
      return inDialogue(turn.origin(), turn.text())
          .orElseGet(() -> answerIf(Listening::isOwed, turn));
    }
    return answerIf((answered, any) -> Answering.isSure(answered), turn);
  }

  private List<Reply> answerIf(Wanted wanted, Overheard turn) {
    Answered answered = answering.consider(turn.origin(), turn.text());
    return wanted.test(answered, turn.text())
        ? List.of(answering.give(turn.origin(), turn.text(), answered))
        : List.of();
  }

  /**
   * Whoever asks is owed a word, and be it that the articles do not say; to what people merely say
   * to each other, nothing is worth saying but what is surely to the point.
   */
  private static boolean isOwed(Answered answered, String text) {
    return Asking.in(text) || (Answering.isFound(answered) && Answering.isSure(answered));
  }

  /** Whether an answer to a message should be given. */
  private interface Wanted {
    boolean test(Answered answered, String text);
  }

  /** A dialogue of theirs comes first; what it does not understand is for the articles. */
  private Optional<List<Reply>> inDialogue(Origin origin, String text) {
    Optional<Heard> heard = heard(origin, text);
    if (heard.isEmpty()) {
      return AskingForAdvice.in(text)
          ? Optional.of(recommender.advise(origin, text))
          : Optional.empty();
    }
    return Optional.of(
        switch (heard.get()) {
          case Heard.Settled(var replies) -> replies;
          case Heard.Digression(var question, var after) ->
              List.of(answering.answerAside(origin, question), after);
          case Heard.Unclear unclear -> guess(origin, unclear);
        });
  }

  /** A store that fails costs somebody the dialogue, but nobody the answer to a question. */
  private Optional<Heard> heard(Origin origin, String text) {
    try {
      return recommender.hear(origin, text);
    } catch (DataAccessException e) {
      Memory.logFailure("A message was taken for no dialogue", origin, e);
      return Optional.empty();
    }
  }

  private List<Reply> guess(Origin origin, Heard.Unclear unclear) {
    Answered answered = answering.consider(origin, unclear.question());
    boolean meant = Answering.isSure(answered) || Answering.is(answered, Status.SOCIAL);
    return meant
        ? List.of(answering.giveAside(origin, unclear.question(), answered), unclear.after())
        : List.of(unclear.otherwise());
  }

  private ChannelRule ruleFor(Origin origin) {
    if (origin.channel() == null) {
      return ChannelRule.MENTIONS;
    }
    try {
      return rules.of(origin.conversation().platform(), origin.channel());
    } catch (DataAccessException e) {
      Memory.logFailure("A message was taken without the rule of its channel", origin, e);
      return ChannelRule.MENTIONS;
    }
  }
}
