package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Several who ask at once, each the next question as soon as the last one is answered. */
final class Clients {

  private Clients() {}

  /** Answers a question of one of the clients, and returns when it has. */
  @FunctionalInterface
  interface Answering {
    void answer(String client, String question);
  }

  /**
   * What they measured.
   *
   * @param seconds from the first question to the last answer
   */
  record Load(Sample times, double seconds) {

    double rate() {
      return times.size() / seconds;
    }

    double median() {
      return times.median();
    }

    double p99() {
      return times.quantile(0.99);
    }
  }

  /** Asks that many questions in turn. */
  static Load run(List<String> questions, int clients, int turns, Answering answering)
      throws Exception {
    Sample times = new Sample();
    AtomicInteger next = new AtomicInteger();
    long started = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var running =
          IntStream.range(0, clients)
              .mapToObj(client ->
                  pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < turns; i = next.getAndIncrement()) {
                      String question = questions.get(i % questions.size());
                      times.time(() -> answering.answer("client " + client, question));
                    }
                  }))
              .toList();
      for (var client : running) {
        client.get();
      }
    }
    return new Load(times, (System.nanoTime() - started) / 1e9);
  }

  /** Asks a bot over HTTP. */
  static void ask(BotProcess bot, String conversation, String question) {
    try {
      assertThat(bot.ask(conversation, question).statusCode()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
