package dev.caucus.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an event sets off, on whichever threads: it is over when all of that is.
 *
 * <p>A part of it may be a course of its own, which is over before the whole.
 */
final class Course {

  private static final ScopedValue<Course> CURRENT = ScopedValue.newInstance();

  /** What no event has set off, or none that anybody waits for. */
  private static final Course NOBODYS = new Course(null, null, () -> {});

  private final @Nullable Course whole;
  private final @Nullable Instant began;
  private final Runnable afterwards;
  private final CountDownLatch serious;
  private int open = 1;
  private boolean abandoned;

  private Course(@Nullable Course whole, @Nullable Instant began, Runnable afterwards) {
    this.whole = whole;
    this.began = began;
    this.afterwards = afterwards;
    this.serious = whole == null ? new CountDownLatch(1) : whole.serious;
  }

  /**
   * The course of an event.
   *
   * @param afterwards what to do when it is over, unless something was abandoned
   */
  static Course begun(Runnable afterwards) {
    return new Course(null, null, afterwards);
  }

  /** The course of an event that began before, and is run again. */
  static Course again(Instant began, Runnable afterwards) {
    return new Course(null, began, afterwards);
  }

  /** What this thread's work belongs to. */
  static Course current() {
    return CURRENT.isBound() ? CURRENT.get() : NOBODYS;
  }

  /** A part of this. */
  Course part(Runnable afterwards) {
    begin();
    return new Course(this, began, afterwards);
  }

  /** When the event came, if it came before and is run again. */
  Optional<Instant> began() {
    return Optional.ofNullable(began);
  }

  /** Something more is to be done. */
  synchronized void begin() {
    open++;
  }

  /** Something is done. */
  void end() {
    boolean well;
    synchronized (this) {
      if (--open > 0) {
        return;
      }
      well = !abandoned;
    }
    try {
      if (well) {
        afterwards.run();
      }
    } finally {
      if (whole == null) {
        serious.countDown();
      } else {
        if (!well) {
          whole.abandon();
        }
        whole.end();
      }
    }
  }

  /** Something will not be done here, so that another one should do it. */
  synchronized void abandon() {
    abandoned = this != NOBODYS;
  }

  /** Somebody will be answered. */
  void isSerious() {
    if (this != NOBODYS) {
      serious.countDown();
    }
  }

  private synchronized boolean isDone() {
    return open == 0 && !abandoned;
  }

  /** Waits until it is over, or serious, or has taken that long; false if all of it is done. */
  boolean lasts(Duration patience) {
    try {
      boolean _ = serious.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !isDone();
  }

  /** Does something that belongs to this, and was begun. */
  <T> T call(Supplier<T> work) {
    try {
      return ScopedValue.where(CURRENT, this).call(work::get);
    } catch (RejectedExecutionException e) {
      abandon();
      throw e;
    } catch (RuntimeException e) {
      // Only a shutdown interrupts: what goes wrong then is not what the event deserves.
      if (Thread.currentThread().isInterrupted()) {
        abandon();
      }
      throw e;
    } finally {
      end();
    }
  }

  /** Likewise. */
  void run(Runnable work) {
    Optional<?> _ =
        call(() -> {
          work.run();
          return Optional.empty();
        });
  }
}
