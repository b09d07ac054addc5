package dev.caucus.poll;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Draws the messages of polls again when votes come in: at most about once a second for each poll,
 * and always once more after the last vote.
 */
final class Redraws implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Redraws.class);

  /** Slack takes about one message a second in each channel. */
  static final Duration PACE = Duration.ofSeconds(1);

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Predicate<String> draw;
  private final Runnable catchUp;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Set<String> drawing = new HashSet<>();
  private volatile ScheduledExecutorService clockwork = clockwork();
  private volatile boolean running;

  /**
   * Redraws.
   *
   * @param draw draws a poll by its id, and tells whether it has to be drawn once more
   * @param catchUp touches what may have been left undrawn when the process ended
   */
  Redraws(Predicate<String> draw, Runnable catchUp) {
    this.draw = draw;
    this.catchUp = catchUp;
  }

  private static ScheduledExecutorService clockwork() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("poll-redraw").factory());
  }

  /** Has a poll drawn soon. */
  void touch(String poll) {
    if (waiting.add(poll)) {
      schedule(() -> begin(poll), PACE.dividedBy(4));
    }
  }

  /** What comes after the end is drawn at the next start. */
  private void schedule(Runnable step, Duration delay) {
    try {
      clockwork.schedule(step, delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("Nothing is drawn any more");
    }
  }

  /** A slow platform holds up this poll alone. */
  private void begin(String poll) {
    synchronized (drawing) {
      if (!drawing.add(poll)) {
        schedule(() -> begin(poll), PACE);
        return;
      }
    }
    Thread.ofVirtual().name("poll-redraw-" + poll).start(() -> draw(poll));
  }

  private void draw(String poll) {
    // From here on a vote wants another drawing, since this one may have missed it.
    waiting.remove(poll);
    boolean again = false;
    try {
      again = draw.test(poll);
    } catch (RuntimeException e) {
      log.warn("Poll {} could not be drawn again, which is tried once more", poll, e);
      again = true;
    } finally {
      rest(poll, again);
    }
  }

  private void rest(String poll, boolean again) {
    schedule(
        () -> {
          synchronized (drawing) {
            drawing.remove(poll);
          }
          if (again) {
            touch(poll);
          }
        },
        PACE);
  }

  @Override
  public void start() {
    if (clockwork.isShutdown()) {
      forget();
      clockwork = clockwork();
    }
    running = true;
    Thread.ofVirtual().name("poll-catch-up").start(catchUp);
  }

  private void forget() {
    waiting.clear();
    synchronized (drawing) {
      drawing.clear();
    }
  }

  /** What waits is drawn at once; what is missed all the same is drawn at the next start. */
  @Override
  public void stop() {
    running = false;
    clockwork.shutdown();
    try {
      if (!clockwork.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        clockwork.shutdownNow();
      }
    } catch (InterruptedException e) {
      clockwork.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
