package dev.caucus.answer;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Has questions answered in the order in which they came, as many at a time as there are cores.
 *
 * <p>Answering computes and hardly waits, and nothing interrupts a virtual thread that computes.
 * Where the cores are busy, one that is put off may be overtaken again and again: of sixteen people
 * who asked all the time, most waited for a tenth of a second, and now and then one for ten.
 */
final class FairAnswerer implements QuestionAnswerer, AutoCloseable {

  private final QuestionAnswerer answerer;
  private final ExecutorService threads;

  FairAnswerer(QuestionAnswerer answerer, int atOnce) {
    this.answerer = answerer;
    this.threads =
        Executors.newFixedThreadPool(
            atOnce, Thread.ofPlatform().daemon().name("answers-", 0).factory());
  }

  @Override
  public Answered answer(String question, @Nullable Exchange before) {
    Map<String, String> marks = MDC.getCopyOfContextMap();
    Future<Answered> answer = threads.submit(() -> answer(question, before, marks));
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(true);
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

  @Override
  public void close() {
    threads.close();
  }
}
