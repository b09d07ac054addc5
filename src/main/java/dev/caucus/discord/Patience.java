package dev.caucus.discord;

import dev.caucus.conversation.Background;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what has to be known before the first response, but not so long that it is late. */
final class Patience {

  /** A third of what Discord waits. */
  private static final long MILLIS = 1_000;

  private Patience() {}

  /** What is found out in time, and something else if it takes longer or fails. */
  static <T> T ask(Background background, Supplier<T> question, T otherwise) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    background.run(() -> {
      try {
        answer.complete(question.get());
      } finally {
        answer.complete(otherwise);
      }
    });
    return answer.completeOnTimeout(otherwise, MILLIS, TimeUnit.MILLISECONDS).join();
  }
}
