package dev.caucus.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Has questions answered in the order in which they came, as many at a time as there are cores.
 *
 * <p>Answering computes and hardly waits, and nothing interrupts a virtual thread that computes.
 * Where the cores are busy, one that is put off may be overtaken again and again: of sixteen people
 * who asked all the time, most waited for a tenth of a second, and now and then one for ten.
 */
final class FairAnswerer implements QuestionAnswerer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FairAnswerer.class);

  /** More than enough for what is under way, as those who asked had their own time to wait. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final QuestionAnswerer answerer;
  private final ThreadPoolExecutor threads;

  FairAnswerer(QuestionAnswerer answerer, int atOnce) {
    this.answerer = answerer;
    this.threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("answers-", 0).factory());
  }

  @Override
  public Answered answer(String question, @Nullable Exchange before) {
    Map<String, String> marks = MDC.getCopyOfContextMap();
    Future<Answered> answer = threads.submit(() -> answer(question, before, marks));
    try {
      return answer.get();
    } catch (InterruptedException e) {
      // An interrupt in the middle of a search would close the files of the index.
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waits for the answer any more", e);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /** What is logged there belongs to the turn as well. */
  private Answered answer(
      String question, @Nullable Exchange before, @Nullable Map<String, String> marks) {
    if (marks == null) {
      return answerer.answer(question, before);
    }
    MDC.setContextMap(marks);
    try {
      return answerer.answer(question, before);
    } finally {
      MDC.clear();
    }
  }

  private static RuntimeException thrown(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(failure);
    };
  }

  /** Whoever still waits has been given up by those who asked for them. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("Answers that were still looked for are given up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Runnable> waiting = new ArrayList<>();
    threads.getQueue().drainTo(waiting);
    waiting.forEach(question -> ((Future<?>) question).cancel(false));
  }
}
