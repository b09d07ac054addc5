package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Starters;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Said;
import dev.caucus.chat.Turn.Submitted;
import dev.caucus.chat.TurnHandler;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who answers a turn. */
final class ConversationService implements TurnHandler {

  private static final Logger log = LoggerFactory.getLogger(ConversationService.class);

  private final QuestionAnswerer answerer;
  private final Memory memory;
  private final Starters starters;

  ConversationService(QuestionAnswerer answerer, Memory memory, Starters starters) {
    this.answerer = answerer;
    this.memory = memory;
    this.starters = starters;
  }

  @Override
  public List<Reply> handle(Turn turn) {
    try {
      return memory.isFirst(turn.origin()) ? List.of(reply(turn)) : List.of();
    } catch (RuntimeException | StackOverflowError e) {
      // The stack overflows in regular expressions that somebody's words drive too deep.
      return List.of(failed(turn.origin(), e));
    }
  }

  private Reply reply(Turn turn) {
    return switch (turn) {
      case Said(var origin, var text) -> answer(origin, text);
      case Commanded commanded -> obey(commanded);
      case Chose chose -> Notices.expired();
      case Submitted submitted -> Notices.expired();
    };
  }

  private Reply obey(Commanded turn) {
    return switch (turn.command()) {
      case "ask" -> answer(turn.origin(), turn.arguments());
      case "help" -> Notices.help(starters.questions());
      default -> Notices.unknownCommand(turn.command());
    };
  }

  private Reply answer(Origin origin, String question) {
    Answered answered = answerer.answer(question, memory.recall(origin));
    if (answered.exchange() != null) {
      memory.remember(origin, answered.exchange());
    }
    return answered.reply();
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
