package dev.caucus.gaps;

import dev.caucus.chat.Outcome;
import dev.caucus.chat.Person;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes gaps behind the answers' back: one at a time, so that it never takes more than one of the
 * store's connections from them, and none where too many wait already.
 */
final class GapRecorder implements GapNotes, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GapRecorder.class);

  /** A store that does not follow for that long will not soon. */
  private static final int MOST_WAITING = 1_000;

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final GapStore store;
  private final Refusals refusals;
  private final Retained retained;
  private final Stems stems;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("gaps-", 0).factory());

  GapRecorder(GapStore store, Refusals refusals, Retained retained, Stems stems) {
    this.store = store;
    this.refusals = refusals;
    this.retained = retained;
    this.stems = stems;
  }

  @Override
  public void add(Kind kind, String question, Outcome.Answer answer, Set<Person> concerned) {
    soon(
        concerned,
        () -> {
          String words = Redaction.of(question);
          // What is left of "who is @ann?" asks nothing.
          if (!stems.of(words).isEmpty()) {
            store.add(
                new Gap(kind, words, retained.today(), 1, answer.confidence(), Nearest.in(answer)));
          }
        });
  }

  @Override
  public void takeBack(Kind kind, String question, Set<Person> concerned) {
    soon(concerned, () -> store.takeBack(kind, Redaction.of(question)));
  }

  private void soon(Set<Person> concerned, Runnable work) {
    try {
      thread.execute(() -> unlessRefused(concerned, work));
    } catch (RejectedExecutionException e) {
      log.warn("A knowledge gap was not noted, since too many wait or the bot is shutting down");
    }
  }

  private void unlessRefused(Set<Person> concerned, Runnable work) {
    try {
      if (concerned.stream().noneMatch(refusals::has)) {
        work.run();
      }
    } catch (RuntimeException | StackOverflowError e) {
      String error = UUID.randomUUID().toString().substring(0, 8);
      log.error("Error {}: a knowledge gap could not be noted", error, e);
    }
  }

  /** Notes what still waits, if that is soon done. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
