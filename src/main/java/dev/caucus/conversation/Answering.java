package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.answer.Exchange;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Outcome.Status;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import java.util.Set;

/** Answers from the articles, and sees to it that people can come back to what was answered. */
final class Answering {

  /**
   * From here on an answer may be given though nobody plainly asked: what people say of their plans
   * gets answers of about 0.6, a question without its question mark about 0.95.
   */
  private static final double SURE = 0.8;

  /** Small talk needs no opinion, and nobody shares it. */
  private static final Set<Status> KEPT = Set.of(Status.ANSWERED, Status.DISPUTED, Status.UNKNOWN);

  private final QuestionAnswerer answerer;
  private final Memory memory;
  private final GivenAnswers given;
  private final Shortcomings shortcomings;
  private final AnswerMeters meters;

  Answering(
      QuestionAnswerer answerer,
      Memory memory,
      GivenAnswers given,
      Shortcomings shortcomings,
      AnswerMeters meters) {
    this.answerer = answerer;
    this.memory = memory;
    this.given = given;
    this.shortcomings = shortcomings;
    this.meters = meters;
  }

  /** Answers a question. */
  Reply answer(Origin origin, String question) {
    return give(origin, question, consider(origin, question));
  }

  /** Answers a question in the middle of something else, where nobody needs more to go on with. */
  Reply answerAside(Origin origin, String question) {
    return giveAside(origin, question, consider(origin, question));
  }

  /** What the answer to a question would be; nothing comes of it unless it is given. */
  Answered consider(Origin origin, String question) {
    Exchange before = memory.recall(origin);
    return meters.time(() -> answerer.answer(question, before));
  }

  /** Gives an answer that was considered. */
  Reply give(Origin origin, String question, Answered answered) {
    meters.given(answered);
    if (answered.exchange() != null) {
      memory.remember(origin, answered.exchange());
    }
    shortcomings.answered(origin, answered);
    boolean kept =
        origin.channel() != null && KEPT.stream().anyMatch(status -> is(answered, status));
    return kept ? keep(origin, question, answered) : answered.reply();
  }

  /** Gives an answer that was considered, without what it suggests to ask next. */
  Reply giveAside(Origin origin, String question, Answered answered) {
    Reply reply = answered.reply();
    return reply.outcome() instanceof Outcome.Answer answer
        ? give(
            origin,
            question,
            new Answered(
                new Reply(reply.visibility(), reply.blocks(), answer.withoutSuggestions()),
                answered.exchange()))
        : give(origin, question, answered);
  }

  /** A store that fails costs the buttons below an answer, but not the answer. */
  private Reply keep(Origin origin, String question, Answered answered) {
    try {
      return given.keep(origin, question, answered);
    } catch (RuntimeException e) {
      Memory.logFailure("An answer was given but not kept", origin, e);
      return answered.reply();
    }
  }

  /** Whether the articles say something about it. */
  static boolean isFound(Answered answered) {
    return is(answered, Status.ANSWERED) || is(answered, Status.DISPUTED);
  }

  /** Whether the articles very likely say what the message was about. */
  static boolean isSure(Answered answered) {
    return isFound(answered)
        && answered.reply().outcome() instanceof Outcome.Answer answer
        && answer.confidence() >= SURE;
  }

  /** Whether that is how a question was answered. */
  static boolean is(Answered answered, Status status) {
    return answered.reply().outcome() instanceof Outcome.Answer answer && answer.status() == status;
  }
}
