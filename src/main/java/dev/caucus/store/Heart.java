package dev.caucus.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Beats for as long as the bot runs, and has what dead replicas left looked after.
 *
 * <p>Whoever looks does so on a thread of its own, so that it never keeps the heart from beating.
 */
final class Heart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Heart.class);

  /** The turns under way are answered before it stops: this one lives until then. */
  private static final int FIRST_TO_START_AND_LAST_TO_STOP = DEFAULT_PHASE - 8192;

  private static final Duration FAREWELL = Duration.ofSeconds(5);

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
    Thread looking = null;
    try {
      do {
        boolean well = attempt(replicas::beat);
        if (well && (looking == null || !looking.isAlive())) {
          looking = Thread.ofVirtual().name("succession").start(this::look);
        }
      } while (!stopping.tryAcquire(replicas.pace().beat().toMillis(), TimeUnit.MILLISECONDS));
      if (looking != null && !looking.join(FAREWELL)) {
        looking.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    boolean _ =
        attempt(() -> {
          for (Successor successor : successors.get()) {
            boolean _ = attempt(successor::look);
          }
        });
  }

  /** Does something of which nothing that goes wrong may stop the heart; true if it went well. */
  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (DataAccessException e) {
      // The scheduler tells of an outage, and of its end.
      log.debug("The store is away", e);
    } catch (Throwable e) {
      log.error("What other replicas may have left could not be looked after", e);
    }
    return false;
  }

  @Override
  public synchronized void stop() {
    Thread last = beating;
    if (last == null) {
      return;
    }
    stopping.release();
    try {
      boolean _ = last.join(FAREWELL);
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
