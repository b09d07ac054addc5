package dev.caucus.conversation;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does what follows when an adapter has acknowledged an event; nothing that goes wrong there is
 * lost on the log.
 */
public final class Background implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Background.class);

  /** What waits for a platform could wait for minutes; a shutdown does not. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** The web server stops in two phases below the highest, and the dispatcher in the one after. */
  private static final int BETWEEN_THE_WEB_SERVER_AND_THE_DISPATCHER = DEFAULT_PHASE - 3072;

  private final String platform;
  private volatile boolean running;
  private volatile ExecutorService threads;

  /** For the adapter of that platform. */
  public Background(String platform) {
    this.platform = platform;
    this.threads = threads(platform);
  }

  private static ExecutorService threads(String platform) {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(platform + "-", 0).factory());
  }

  /** Does something on a thread of its own, and returns at once. */
  public void run(Runnable work) {
    Course course = Course.current();
    course.begin();
    try {
      threads.execute(() -> course.run(() -> attempt(work, course)));
    } catch (RejectedExecutionException e) {
      course.abandon();
      course.end();
      throw e;
    }
  }

  private void attempt(Runnable work, Course course) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (threads.isShutdown() || e instanceof RejectedExecutionException) {
        course.abandon();
      }
      log.error("Error {} in {}: an event could not be answered", ErrorId.next(), platform, e);
    }
  }

  @Override
  public void start() {
    if (threads.isShutdown()) {
      threads = threads(platform);
    }
    running = true;
  }

  /** Waits for what is under way, and gives up what takes too long. */
  @Override
  public void stop() {
    running = false;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** No event comes in any more when it stops, and what it dispatches is still answered. */
  @Override
  public int getPhase() {
    return BETWEEN_THE_WEB_SERVER_AND_THE_DISPATCHER;
  }
}
