package dev.caucus.store;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Beats for as long as the bot runs, and has what dead replicas left looked after. */
final class Heart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Heart.class);

  /** The turns under way are answered before it stops: this one lives until then. */
  private static final int FIRST_TO_START_AND_LAST_TO_STOP = DEFAULT_PHASE - 8192;

  private static final long FAREWELL = 5_000;

  private final Replicas replicas;
  private final Supplier<List<Successor>> successors;
  private final Semaphore stopping = new Semaphore(0);
  private @Nullable Thread beating;

  Heart(Replicas replicas, Supplier<List<Successor>> successors) {
    this.replicas = replicas;
    this.successors = successors;
  }

  @Override
  public synchronized void start() {
    if (beating == null) {
      stopping.drainPermits();
      beating = Thread.ofVirtual().name("heart").start(this::beat);
    }
  }

  private void beat() {
    try {
      do {
        once();
      } while (!stopping.tryAcquire(replicas.pace().beat().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      replicas.beat();
      successors.get().forEach(Successor::look);
    } catch (DataAccessException e) {
      // The scheduler tells of an outage, and of its end.
      log.debug("The store is away", e);
    } catch (RuntimeException e) {
      log.error("What other replicas may have left could not be looked after", e);
    }
  }

  @Override
  public synchronized void stop() {
    Thread last = beating;
    if (last == null) {
      return;
    }
    stopping.release();
    try {
      last.join(FAREWELL);
      replicas.leave();
    } catch (DataAccessException e) {
      log.debug("The store is away, so nobody is told of the end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    beating = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return beating != null;
  }

  @Override
  public int getPhase() {
    return FIRST_TO_START_AND_LAST_TO_STOP;
  }
}
