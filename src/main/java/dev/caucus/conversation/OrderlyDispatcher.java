package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.TurnHandler;
import dev.caucus.poll.Polls;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Answers each turn on a thread of its own, after the turns of its conversation before it. */
final class OrderlyDispatcher implements Dispatcher, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OrderlyDispatcher.class);

  /** The web server stops in two phases below the highest; what it took on has to be finished. */
  private static final int AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

  private final Predicate<Origin> firsts;
  private final TurnHandler handler;
  private final Duration patience;
  private final Duration farewell;
  private final Executor threads;
  private final TurnMeters meters;

  /** The last turn of each conversation that has any under way. */
  private final Map<ConversationRef, CompletableFuture<?>> underWay = new HashMap<>();

  private boolean running = true;

  /**
   * A dispatcher that takes turns at once.
   *
   * @param firsts claims a turn's event, and tells whether this is the first time that it comes
   * @param patience how long a turn may take until a sign of work is shown
   * @param farewell how long a shutdown waits for the turns under way
   */
  OrderlyDispatcher(
      Predicate<Origin> firsts,
      TurnHandler handler,
      Duration patience,
      Duration farewell,
      TurnMeters meters) {
    this.firsts = firsts;
    this.handler = handler;
    this.patience = patience;
    this.farewell = farewell;
    this.meters = meters;
    ThreadFactory factory = Thread.ofVirtual().name("turn-", 0).factory();
    this.threads = task -> factory.newThread(task).start();
  }

  @Override
  public void dispatch(Turn turn, ReplyChannel channel) {
    ConversationRef conversation = line(turn);
    CompletableFuture<?> answered;
    synchronized (underWay) {
      if (!running) {
        throw new RejectedExecutionException("the bot is shutting down");
      }
      answered =
          underWay
              .getOrDefault(conversation, CompletableFuture.completedFuture(null))
              .handleAsync((before, failure) -> deliver(turn, channel), threads);
      underWay.put(conversation, answered);
      meters.taken();
    }
    answered.whenComplete((nothing, failure) -> forget(conversation, answered));
  }

  /** In which line a turn waits; people who vote in the same message do not wait for each other. */
  private static ConversationRef line(Turn turn) {
    ConversationRef conversation = turn.origin().conversation();
    return turn instanceof Turn.Chose chose && Polls.isAbout(chose.token())
        ? new ConversationRef(
            conversation.platform(), conversation.id() + "/" + turn.origin().participant().id())
        : conversation;
  }

  /**
   * The patience begins when the turn is claimed: a redelivery has to pass without a sign of work.
   */
  private @Nullable Void deliver(Turn turn, ReplyChannel channel) {
    boolean expected = !(turn instanceof Turn.Overheard overheard) || overheard.conversing();
    if (!expected) {
      return new Delivery(turn, channel, meters).deliver(handler);
    }
    if (firsts.test(turn.origin())) {
      Delivery delivery = new Delivery(turn.withoutEvent(), channel, meters);
      CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, threads)
          .execute(delivery::showWork);
      return delivery.deliver(handler);
    }
    return null;
  }

  private void forget(ConversationRef conversation, CompletableFuture<?> answered) {
    meters.done();
    synchronized (underWay) {
      underWay.remove(conversation, answered);
    }
  }

  @Override
  public void start() {
    synchronized (underWay) {
      running = true;
    }
  }

  @Override
  public boolean isRunning() {
    synchronized (underWay) {
      return running;
    }
  }

  @Override
  public int getPhase() {
    return AFTER_THE_WEB_SERVER;
  }

  /** Takes no more turns, and waits for those under way. */
  @Override
  public void stop() {
    List<CompletableFuture<?>> last;
    synchronized (underWay) {
      running = false;
      last = List.copyOf(underWay.values());
    }
    try {
      CompletableFuture.allOf(last.toArray(CompletableFuture<?>[]::new))
          .get(farewell.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      long left = last.stream().filter(answered -> !answered.isDone()).count();
      log.warn("Turns in {} conversations were not answered before the end", left);
    } catch (ExecutionException e) {
      log.error("Error {}: a turn ended in an unforeseen way", ErrorId.next(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
