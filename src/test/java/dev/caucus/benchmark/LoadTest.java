package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.QuietUnlessFailing.Printing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks a running bot over HTTP as fast as one client can, and as sixteen can.
 *
 * <p>{@code mvn test -Plong-run -Dtest=LoadTest}
 */
@Tag("long-run")
@Printing
class LoadTest {

  private static final int TURNS = 2_000;

  @TempDir private Path data;

  @Test
  void everyTurnIsAnswered() throws Exception {
    List<String> questions =
        Questions.all().stream().filter(question -> !question.isBlank()).toList();
    try (BotProcess bot = BotProcess.start(Path.of("knowledge").toAbsolutePath(), data)) {
      bot.ready();
      run(bot, questions, 1, TURNS / 2);
      System.out.println("clients     median        p99    turns/s");
      for (int clients : new int[] {1, 16}) {
        long started = System.nanoTime();
        Sample times = run(bot, questions, clients, TURNS);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
            "%7d  %7.1f ms %7.1f ms  %9.0f%n",
            clients, times.median(), times.quantile(0.99), times.size() / seconds);
        assertThat(times.size()).isEqualTo(TURNS);
      }
    }
  }

  private static Sample run(BotProcess bot, List<String> questions, int clients, int turns)
      throws Exception {
    Sample times = new Sample();
    AtomicInteger next = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var running =
          IntStream.range(0, clients)
              .mapToObj(client ->
                  pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < turns; i = next.getAndIncrement()) {
                      String question = questions.get(i % questions.size());
                      times.time(() -> ask(bot, "client " + client, question));
                    }
                  }))
              .toList();
      for (var client : running) {
        client.get();
      }
    }
    return times;
  }

  private static void ask(BotProcess bot, String conversation, String question) {
    try {
      int status = bot.ask(conversation, question).statusCode();
      // One of the questions is longer than a turn may be.
      assertThat(status).isIn(200, 400);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
