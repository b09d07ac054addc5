package dev.caucus.discord;

import dev.caucus.conversation.ErrorId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does what follows on an acknowledgement; nothing that goes wrong there is lost on the log. */
final class Background implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Background.class);

  private volatile boolean running;

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-", 0).factory());

  void run(Runnable work) {
    threads.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        log.error(
            "Error {} in Discord: an event could not be answered",
            ErrorId.next(),
            e);
      }
    });
  }

  @Override
  public void start() {
    running = true;
  }

  /** Waits for what is under way. */
  @Override
  public void stop() {
    threads.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** No event comes in any more when it stops, and what it dispatches is still answered. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1024;
  }
}
