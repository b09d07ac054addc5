package dev.caucus.conversation;

import dev.caucus.conversation.PendingEvents.Pending;
import dev.caucus.store.Replicas;
import dev.caucus.store.Successor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps events in the store, and goes on with those that dead replicas have kept. */
final class DurableInbox implements Inbox, Successor {

  private static final Logger log = LoggerFactory.getLogger(DurableInbox.class);

  /** Most of what is said is none of the bot's business, and that is found out sooner. */
  private static final Duration UNTIL_SERIOUS = Duration.ofMillis(100);

  /** Platforms wait for three seconds, and somebody waits for the answer. */
  private static final Duration TO_STORE = Duration.ofMillis(500);

  /** A store that took too long is left alone for so long, and nobody waits for it. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Nobody waits for an answer any more. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** What has killed so many replicas is not tried with the next. */
  private static final int ATTEMPTS = 3;

  /** So many are gone on with between two looks. */
  private static final int AT_ONCE = 100;

  private static final Executor THREADS = task -> Thread.ofVirtual().name("inbox").start(task);

  private final PendingEvents events;
  private final Replicas replicas;
  private final Supplier<Stream<Reading>> readings;
  private final Clock clock;
  private final Arrears<String> answered;
  private volatile Instant pausesUntil = Instant.MIN;

  DurableInbox(
      PendingEvents events, Replicas replicas, Supplier<Stream<Reading>> readings, Clock clock) {
    this.events = events;
    this.replicas = replicas;
    this.readings = readings;
    this.clock = clock;
    this.answered = new Arrears<>(this::remove);
  }

  private void remove(String id) {
    boolean _ = events.remove(id, replicas.self());
  }

  /** Where the store is away or slow, an event is acknowledged without being stored. */
  @Override
  public <T> T take(String platform, Supplier<String> payload, Supplier<T> work) {
    Instant came = clock.instant();
    Safekeeping kept = new Safekeeping();
    Course course = Course.begun(kept::end);
    T result = course.call(work);
    if (course.lasts(UNTIL_SERIOUS) && !clock.instant().isBefore(pausesUntil)) {
      store(platform, () -> kept.begin(new Pending(kept.id, platform, payload.get(), came, 0)));
    }
    return result;
  }

  private void store(String platform, Runnable work) {
    try {
      CompletableFuture.runAsync(work, THREADS).get(TO_STORE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      pausesUntil = clock.instant().plus(PAUSE);
      log.warn(
          "An event in {} is acknowledged without being stored ({}): if this replica dies before"
              + " it is answered, it is lost",
          platform,
          e.getCause() == null ? "too slow" : e.getCause().getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void look() {
    answered.settleAll();
    int old = events.forgetBefore(clock.instant().minus(LONGEST));
    if (old > 0) {
      log.warn("{} events were dropped: nobody could answer them within ten minutes", old);
    }
    readings.get().filter(Reading::isReady).forEach(this::look);
  }

  private void look(Reading reading) {
    for (String owner : events.owners(reading.platform())) {
      if (replicas.isDead(owner)) {
        events
            .of(reading.platform(), owner, AT_ONCE)
            .forEach(event -> takeOver(event, owner, reading));
      }
    }
  }

  private void takeOver(Pending event, String owner, Reading reading) {
    if (event.attempts() >= ATTEMPTS) {
      if (events.remove(event.id(), owner)) {
        log.error(
            "Event {} in {} was dropped: {} replicas died before it was answered",
            event.id(),
            event.platform(),
            ATTEMPTS);
      }
    } else if (events.takeOver(event.id(), owner, replicas.self())) {
      log.info("Event {} in {} comes from a replica that died", event.id(), event.platform());
      THREADS.execute(() -> again(event, reading));
    }
  }

  private void again(Pending event, Reading reading) {
    Course course = Course.again(event.taken(), () -> answered.settle(event.id()));
    try {
      course.run(() -> reading.again(event.payload()));
    } catch (RuntimeException e) {
      // The message of the failure may quote what somebody wrote.
      log.error("Event {} cannot be read again ({})", event.id(), e.getClass().getName());
    }
  }

  /** What happens to one event in the store. */
  private final class Safekeeping {

    private final String id = UUID.randomUUID().toString();
    private boolean stored;
    private boolean over;

    void begin(Pending event) {
      if (isOver()) {
        return;
      }
      events.add(event, replicas.self());
      if (isOverOnceStored()) {
        answered.settle(id);
      }
    }

    void end() {
      if (isStoredOnceOver()) {
        answered.settle(id);
      }
    }

    private synchronized boolean isOver() {
      return over;
    }

    private synchronized boolean isOverOnceStored() {
      stored = true;
      return over;
    }

    private synchronized boolean isStoredOnceOver() {
      over = true;
      return stored;
    }
  }
}
