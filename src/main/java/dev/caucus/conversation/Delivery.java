package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Turn;
import dev.caucus.chat.TurnHandler;
import dev.caucus.conversation.Once.Claim;
import dev.caucus.store.Fingerprint;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One turn on its way to its answer and back.
 *
 * <p>A sign of work is shown before the answer or not at all, and never stays.
 */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final Turn turn;
  private final ReplyChannel channel;
  private final Claim claim;
  private final TurnMeters meters;
  private final String trace = ErrorId.next();
  private boolean working;
  private boolean answered;

  /**
   * @param claim by which this one answers, and by which it leaves its sign of work to another
   */
  Delivery(Turn turn, ReplyChannel channel, Claim claim, TurnMeters meters) {
    this.turn = turn;
    this.channel = channel;
    this.claim = claim;
    this.meters = meters;
  }

  /** Has the turn answered and shows the answer; never throws. */
  void deliver(TurnHandler handler) {
    claim.found().ifPresent(channel::goOnWith);
    TurnTrace.during(
        trace,
        () -> {
          if (!isAnswered()) {
            show(replies(handler));
          }
          return true;
        });
  }

  private synchronized boolean isAnswered() {
    try {
      answered = claim.isTakenOver() && channel.isAnswered();
    } catch (Throwable e) {
      logFailure(ErrorId.next(), "nobody could tell whether a turn was answered already", e);
    }
    return answered;
  }

  /** Shows that the bot is at work, if it still is. */
  void showWork() {
    TurnTrace.during(
        trace,
        () -> {
          work();
          return true;
        });
  }

  private synchronized void work() {
    if (answered) {
      return;
    }
    working = true;
    try {
      channel.working();
      channel.trace().ifPresent(claim::leave);
    } catch (Throwable e) {
      logFailure(ErrorId.next(), "a sign of work could not be shown", e);
    }
  }

  private List<Reply> replies(TurnHandler handler) {
    try {
      return handler.handle(turn);
    } catch (Throwable e) {
      String id = ErrorId.next();
      logFailure(id, "a turn could not be answered", e);
      return List.of(Notices.failed(id));
    }
  }

  /** A turn that is not answered shows nothing, unless a sign of work has to vanish. */
  private synchronized void show(List<Reply> replies) {
    answered = true;
    if (replies.isEmpty() && !working && !channel.isWorking()) {
      return;
    }
    try {
      channel.show(replies);
    } catch (NotDelivered e) {
      meters.undelivered(e.reason());
      logFailure(ErrorId.next(), "a reply was not delivered", e);
    } catch (Throwable e) {
      apologise(e);
    }
  }

  /** What cannot be drawn is no reason for silence. */
  private void apologise(Throwable failure) {
    String id = ErrorId.next();
    logFailure(id, "a reply could not be shown", failure);
    try {
      channel.show(List.of(Notices.failed(id)));
    } catch (Throwable e) {
      logFailure(id, "that it could not be shown could not be said", e);
    }
  }

  private void logFailure(String errorId, String what, Throwable failure) {
    ConversationRef conversation = turn.origin().conversation();
    log.error(
        "Error {} in {} conversation {}: {}",
        errorId,
        conversation.platform(),
        Fingerprint.brief(conversation.id()),
        what,
        failure);
  }
}
