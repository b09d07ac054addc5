package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Starters;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Said;
import dev.caucus.chat.Turn.Submitted;
import dev.caucus.chat.TurnHandler;
import dev.caucus.recommendation.Heard;
import dev.caucus.recommendation.Recommender;
import dev.caucus.store.Fingerprint;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Decides who answers a turn. */
final class ConversationService implements TurnHandler {

  private static final Logger log = LoggerFactory.getLogger(ConversationService.class);

  /**
   * From here on an answer may interrupt a dialogue though nobody plainly asked: what people say of
   * their plans gets answers of about 0.6, a question without its question mark about 0.95.
   */
  private static final double SURE = 0.8;

  private final QuestionAnswerer answerer;
  private final Recommender recommender;
  private final Memory memory;
  private final Starters starters;

  ConversationService(
      QuestionAnswerer answerer, Recommender recommender, Memory memory, Starters starters) {
    this.answerer = answerer;
    this.recommender = recommender;
    this.memory = memory;
    this.starters = starters;
  }

  @Override
  public List<Reply> handle(Turn turn) {
    try {
      return memory.isFirst(turn.origin()) ? reply(turn) : List.of();
    } catch (RuntimeException | StackOverflowError e) {
      // The stack overflows in regular expressions that somebody's words drive too deep.
      return List.of(failed(turn.origin(), e));
    }
  }

  private List<Reply> reply(Turn turn) {
    return switch (turn) {
      case Said(var origin, var text) -> listen(origin, text);
      case Turn.Overheard overheard -> List.of();
      case Commanded commanded -> obey(commanded);
      case Chose(var origin, var token) ->
          recommender.press(origin, token).orElseGet(() -> List.of(Notices.expired()));
      case Submitted submitted -> List.of(Notices.expired());
    };
  }

  private List<Reply> obey(Commanded turn) {
    return switch (turn.command()) {
      case "ask" -> List.of(answer(turn.origin(), turn.arguments()));
      case "recommend" -> recommender.start(turn.origin(), turn.arguments());
      case "help" -> List.of(Notices.help(starters.questions()));
      default -> List.of(Notices.unknownCommand(turn.command()));
    };
  }

  /** A dialogue of theirs comes first; what it does not understand is for the articles. */
  private List<Reply> listen(Origin origin, String text) {
    Optional<Heard> heard = heard(origin, text);
    if (heard.isEmpty()) {
      return AskingForAdvice.in(text)
          ? recommender.advise(origin, text)
          : List.of(answer(origin, text));
    }
    return switch (heard.get()) {
      case Heard.Settled(var replies) -> replies;
      case Heard.Digression(var question, var after) ->
          List.of(aside(answer(origin, question)), after);
      case Heard.Unclear unclear -> guess(origin, unclear);
    };
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
    Answered answered = answerer.answer(unclear.question(), memory.recall(origin));
    if (!isSure(answered.reply())) {
      return List.of(unclear.otherwise());
    }
    remember(origin, answered);
    return List.of(aside(answered.reply()), unclear.after());
  }

  /** In the middle of a dialogue nobody needs more questions to go on with. */
  private static Reply aside(Reply reply) {
    return reply.outcome() instanceof Outcome.Answer answer
        ? new Reply(reply.visibility(), reply.blocks(), answer.withoutSuggestions())
        : reply;
  }

  /** Whether a reply is very likely what the message was about. */
  private static boolean isSure(Reply reply) {
    return reply.outcome() instanceof Outcome.Answer answer
        && switch (answer.status()) {
          case ANSWERED, DISPUTED -> answer.confidence() >= SURE;
          case SOCIAL -> true;
          case UNKNOWN, INVALID -> false;
        };
  }

  private Reply answer(Origin origin, String question) {
    Answered answered = answerer.answer(question, memory.recall(origin));
    remember(origin, answered);
    return answered.reply();
  }

  private void remember(Origin origin, Answered answered) {
    if (answered.exchange() != null) {
      memory.remember(origin, answered.exchange());
    }
  }

  private static Reply failed(Origin origin, Throwable failure) {
    String id = ErrorId.next();
    log.error(
        "Error {} in {} conversation {}: a turn could not be answered",
        id,
        origin.conversation().platform(),
        Fingerprint.brief(origin.conversation().id()),
        failure);
    return Notices.failed(id);
  }
}
