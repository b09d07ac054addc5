package dev.caucus.conversation;

import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Commanded;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Overheard;
import dev.caucus.chat.Turn.Said;
import dev.caucus.chat.Turn.Submitted;
import dev.caucus.chat.TurnHandler;
import dev.caucus.poll.Polls;
import dev.caucus.recommendation.Recommender;
import dev.caucus.store.Fingerprint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides who answers a turn. */
final class ConversationService implements TurnHandler {

  private static final Logger log = LoggerFactory.getLogger(ConversationService.class);

  private final Memory memory;
  private final Limits limits;
  private final Listening listening;
  private final Answering answering;
  private final Recommender recommender;
  private final AnswerButtons buttons;
  private final CaucusCommand caucus;
  private final Polls polls;

  ConversationService(
      Memory memory,
      Limits limits,
      Listening listening,
      Answering answering,
      Recommender recommender,
      AnswerButtons buttons,
      CaucusCommand caucus,
      Polls polls) {
    this.memory = memory;
    this.limits = limits;
    this.listening = listening;
    this.answering = answering;
    this.recommender = recommender;
    this.buttons = buttons;
    this.caucus = caucus;
    this.polls = polls;
  }

  @Override
  public List<Reply> handle(Turn turn) {
    return TurnTrace.during(() -> answered(turn));
  }

  private List<Reply> answered(Turn turn) {
    try {
      return isConcernedBy(turn) && isFirst(turn) ? take(turn) : List.of();
    } catch (RuntimeException | StackOverflowError e) {
      // The stack overflows in regular expressions that somebody's words drive too deep.
      Reply failed = failed(turn.origin(), e);
      return expectsAReply(turn) ? List.of(failed) : List.of();
    }
  }

  /**
   * What is none of the bot's business is not even claimed: a mention that a platform delivers as a
   * message too would be lost.
   */
  private boolean isConcernedBy(Turn turn) {
    return !(turn instanceof Overheard overheard) || listening.isConcernedBy(overheard);
  }

  /** A vote that nobody has seen stored can be sent again, so it is not claimed before it is. */
  private boolean isFirst(Turn turn) {
    return isVote(turn) || memory.isFirst(turn.origin());
  }

  private List<Reply> take(Turn turn) {
    Optional<Duration> wait =
        isVote(turn) ? limits.takeVote(turn.origin()) : limits.take(turn.origin());
    if (wait.isEmpty()) {
      return reply(turn);
    }
    return turn instanceof Overheard ? List.of() : List.of(Notices.limited(wait.get()));
  }

  /** A whole channel may vote at once. */
  private static boolean isVote(Turn turn) {
    return turn instanceof Chose(var origin, var token) && Polls.isVote(token);
  }

  private List<Reply> reply(Turn turn) {
    return switch (turn) {
      case Said(var origin, var text) -> listening.said(origin, text);
      case Overheard overheard -> listening.overheard(overheard);
      case Commanded commanded -> obey(commanded);
      case Chose(var origin, var token) ->
          AnswerToken.read(token)
              .map(pressed -> buttons.press(origin, pressed))
              .or(() -> recommender.press(origin, token))
              .or(() -> polls.press(origin, token))
              .or(() -> caucus.press(origin, token).map(List::of))
              .orElseGet(() -> List.of(Notices.expired()));
      case Submitted submitted ->
          List.of(
              caucus.take(submitted).or(() -> polls.take(submitted)).orElseGet(Notices::expired));
    };
  }

  private List<Reply> obey(Commanded turn) {
    return switch (turn.command()) {
      case "ask" -> List.of(answering.answer(turn.origin(), turn.arguments()));
      case "recommend" -> recommender.start(turn.origin(), turn.arguments());
      case "poll" -> polls.obey(turn.origin(), turn.arguments());
      case "help" -> List.of(caucus.help(turn.origin()));
      case "caucus" -> List.of(caucus.obey(turn.origin(), turn.arguments()));
      default -> List.of(Notices.unknownCommand(turn.command(), turn.origin().channel() != null));
    };
  }

  /** Among people who talk to each other, a word about the bot's own troubles is noise. */
  private static boolean expectsAReply(Turn turn) {
    return !(turn instanceof Overheard overheard) || overheard.conversing();
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
