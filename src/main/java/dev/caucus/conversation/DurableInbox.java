package dev.caucus.conversation;

import dev.caucus.conversation.PendingEvents.Pending;
import dev.caucus.store.Replicas;
import dev.caucus.store.Successor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

  /** A store that failed is left alone for so long, and nobody waits for it. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** Nobody waits for an answer any more. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** What has killed so many replicas is not tried with the next. */
  private static final int ATTEMPTS = 3;

  /** So many are gone on with between two looks. */
  private static final int AT_ONCE = 100;

  /** More than are left in ten minutes, so that those of the living hide none of the others. */
  private static final int OLD_AT_ONCE = 10_000;

  private static final Executor THREADS = task -> Thread.ofVirtual().name("inbox").start(task);

  private final PendingEvents events;
  private final Replicas replicas;
  private final Supplier<Stream<Reading>> readings;
  private final Clock clock;
  private final Arrears<String> answered;

  /** The events in the store that this one is at. */
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

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
    underWay.remove(id);
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
    } catch (ExecutionException e) {
      pausesUntil = clock.instant().plus(PAUSE);
      Throwable cause = e.getCause() == null ? e : e.getCause();
      warn(platform, cause.getClass().getName());
    } catch (TimeoutException e) {
      // Most often it is stored a moment later, and so is the next.
      warn(platform, "too slow");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void warn(String platform, String why) {
    log.warn(
        "An event in {} is acknowledged without being stored ({}): if this replica dies before"
            + " it is answered, it may be lost",
        platform,
        why);
  }

  @Override
  public void look() {
    answered.settleSome();
    drop();
    readings.get().filter(Reading::isReady).forEach(this::look);
  }

  /** Nobody waits any more for what nobody is at. */
  private void drop() {
    int dropped = 0;
    var old = events.before(clock.instant().minus(LONGEST), OLD_AT_ONCE);
    for (Map.Entry<String, String> event : old.entrySet()) {
      String owner = event.getValue();
      if (isNobodys(event.getKey(), owner) && events.remove(event.getKey(), owner)) {
        dropped++;
      }
    }
    if (dropped > 0) {
      log.info("{} events were dropped: nobody could answer them within ten minutes", dropped);
    }
  }

  /** What is this one's and not under way was taken over by a call whose answer never came. */
  private boolean isNobodys(String event, String owner) {
    return owner.equals(replicas.self()) ? !underWay.contains(event) : replicas.isDead(owner);
  }

  private void look(Reading reading) {
    for (String owner : events.owners(reading.platform())) {
      if (owner.equals(replicas.self()) || replicas.isDead(owner)) {
        takeOver(reading, owner);
      }
    }
  }

  private void takeOver(Reading reading, String owner) {
    List<Pending> taken = new ArrayList<>();
    try {
      for (Pending event : events.of(reading.platform(), owner, AT_ONCE)) {
        if (isNobodys(event.id(), owner) && isTakenOver(event, owner)) {
          taken.add(event);
        }
      }
    } finally {
      // What somebody said in one place has to come in the order in which they said it.
      THREADS.execute(() -> taken.forEach(event -> again(event, reading)));
    }
  }

  private boolean isTakenOver(Pending event, String owner) {
    if (event.attempts() >= ATTEMPTS) {
      if (events.remove(event.id(), owner)) {
        log.error(
            "Event {} in {} was dropped: {} replicas died before it was answered",
            event.id(),
            event.platform(),
            ATTEMPTS);
      }
      return false;
    }
    if (!events.takeOver(event.id(), owner, replicas.self())) {
      return false;
    }
    underWay.add(event.id());
    log.info("Event {} in {} is one that nobody else will answer", event.id(), event.platform());
    return true;
  }

  private void again(Pending event, Reading reading) {
    Course course = Course.again(event.taken(), () -> answered.settle(event.id()));
    try {
      course.run(() -> reading.again(event.payload()));
    } catch (Throwable e) {
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
      underWay.add(id);
      try {
        events.add(event, replicas.self());
      } finally {
        // A store that failed may have kept it nevertheless.
        if (isOverOnceStored()) {
          answered.settle(id);
        }
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
