package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.QuietUnlessFailing.Printing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the start with an index of a thousand articles with the start with none.
 *
 * <p>{@code mvn test -Plong-run -Dtest=StartBenchmark}
 */
@Tag("long-run")
@Printing
class StartBenchmark {

  private static final int ROUNDS = 7;

  @TempDir private Path folder;

  @Test
  void takesLessThanHalfASecondMoreWithAnIndex() throws IOException {
    Path articles = folder.resolve("articles");
    GeneratedArticles.write(articles, 1_000);
    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    settle(articles);
    start(nothing);
    Sample indexed = new Sample();
    Sample empty = new Sample();
    for (int round = 0; round < ROUNDS; round++) {
      empty.time(() -> start(nothing));
      indexed.time(() -> start(articles));
    }
    double more = indexed.median() - empty.median();
    System.out.printf(
        """
        Start until ready, median of %d
          no article       %6.0f ms
          1,000 articles   %6.0f ms
          difference       %6.0f ms
        """,
        ROUNDS, empty.median(), indexed.median(), more);
    assertThat(more).isLessThan(500);
  }

  /** Builds the index, and waits until it is sure of every file. */
  private void settle(Path articles) throws IOException {
    try (BotProcess bot = BotProcess.start(articles, data(articles)).ready()) {
      await()
          .atMost(Duration.ofMinutes(3))
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> bot.get("/api/knowledge").body().contains("\"articles\":1000,"));
    }
  }

  private void start(Path knowledge) {
    try (BotProcess bot = BotProcess.start(knowledge, data(knowledge)).ready()) {
      bot.kill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path data(Path knowledge) {
    return folder.resolve("data of " + knowledge.getFileName());
  }
}
