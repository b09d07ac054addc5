package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Overheard;
import dev.caucus.chat.TurnHandler;
import dev.caucus.conversation.Once.Claim;
import dev.caucus.poll.Polls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  private final Taking taking;
  private final Predicate<Overheard> concerned;
  private final TurnHandler handler;
  private final Duration patience;
  private final Duration farewell;
  private final Executor threads;
  private final TurnMeters meters;
  private final Clock clock;
  private final LatestVotes votes = new LatestVotes();

  /** The last turn of each conversation that has any under way. */
  private final Map<ConversationRef, CompletableFuture<?>> underWay = new HashMap<>();

  private boolean running = true;

  /**
   * A dispatcher that takes turns at once.
   *
   * @param taking decides whether a turn is for this replica
   * @param concerned tells whether what was said to somebody else may be any of the bot's business
   * @param patience how long a turn may take until a sign of work is shown
   * @param farewell how long a shutdown waits for the turns under way
   */
  OrderlyDispatcher(
      Taking taking,
      Predicate<Overheard> concerned,
      TurnHandler handler,
      Duration patience,
      Duration farewell,
      TurnMeters meters,
      Clock clock) {
    this.taking = taking;
    this.concerned = concerned;
    this.handler = handler;
    this.patience = patience;
    this.farewell = farewell;
    this.meters = meters;
    this.clock = clock;
    ThreadFactory factory = Thread.ofVirtual().name("turn-", 0).factory();
    this.threads = task -> factory.newThread(task).start();
  }

  @Override
  public void dispatch(Turn turn, ReplyChannel channel) {
    ConversationRef line = line(turn);
    Course course = Course.current();
    Instant came = course.began().orElseGet(clock::instant);
    votes.note(turn, came);
    Executor later = task -> lineUp(line, course, task);
    boolean again = course.began().isPresent();
    later.execute(() -> {
      if (isExpected(turn) || isConcerned((Overheard) turn)) {
        taking.take(
            turn.origin(),
            claim -> {
              boolean late = again || claim.isTakenOver();
              if (!late || !votes.isOutdated(turn, came)) {
                deliver(turn, channel, claim);
              }
            },
            later);
      }
    });
  }

  private void lineUp(ConversationRef line, Course course, Runnable work) {
    CompletableFuture<?> answered;
    synchronized (underWay) {
      if (!running) {
        throw new RejectedExecutionException("the bot is shutting down");
      }
      course.begin();
      answered =
          underWay
              .getOrDefault(line, CompletableFuture.completedFuture(null))
              .handleAsync((before, failure) -> during(course, work), threads);
      underWay.put(line, answered);
      meters.taken();
    }
    answered.whenComplete((nothing, failure) -> forget(line, answered));
  }

  private static @Nullable Void during(Course course, Runnable work) {
    course.run(work);
    return null;
  }

  /** In which line a turn waits; people who vote in the same message do not wait for each other. */
  private static ConversationRef line(Turn turn) {
    ConversationRef conversation = turn.origin().conversation();
    return isPress(turn)
        ? new ConversationRef(
            conversation.platform(), conversation.id() + "/" + turn.origin().participant().id())
        : conversation;
  }

  private static boolean isPress(Turn turn) {
    return turn instanceof Turn.Chose chose && Polls.isAbout(chose.token());
  }

  private static boolean isExpected(Turn turn) {
    return !(turn instanceof Overheard overheard) || overheard.conversing();
  }

  /** What cannot be told here goes wrong again where somebody writes it down. */
  private boolean isConcerned(Overheard turn) {
    try {
      return concerned.test(turn);
    } catch (RuntimeException e) {
      return true;
    }
  }

  /** A vote is named still, so that its ballot counts once, also where another one goes on. */
  private static Turn claimed(Turn turn) {
    String event = turn.origin().event();
    boolean vote = turn instanceof Turn.Chose chose && Polls.isVote(chose.token());
    return vote && event != null ? turn.withEvent("ballot/" + event) : turn.withoutEvent();
  }

  /**
   * The patience begins when the turn is claimed: a redelivery has to pass without a sign of work.
   */
  private void deliver(Turn turn, ReplyChannel channel, Claim claim) {
    Delivery delivery = new Delivery(claimed(turn), channel, claim, meters);
    if (isExpected(turn)) {
      CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, threads)
          .execute(delivery::showWork);
    }
    delivery.deliver(handler);
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
