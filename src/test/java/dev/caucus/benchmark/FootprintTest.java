package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the memory of the serving process.
 *
 * <p>{@code mvn test -Plong-run -Dtest=FootprintTest}
 */
@EnabledOnOs(OS.LINUX)
@Aside
class FootprintTest {

  private static final Path TOPIC = Path.of("knowledge").toAbsolutePath();
  private static final int MEGABYTES = 300;
  private static final int MEGABYTES_WITH_MEANING = 420;
  private static final int CLIENTS = 16;
  private static final String WORDS_ALONE = "--caucus.knowledge.semantic=false";

  @TempDir private Path folder;

  @Test
  void staysSmallAndStartsWithoutAWarning() throws IOException {
    try (BotProcess bot = BotProcess.start(TOPIC, folder, WORDS_ALONE)) {
      assertThat(measure("words alone", bot, 60).resident()).isLessThan(MEGABYTES);
      assertThat(bot.output()).doesNotContain(" WARN ", "WARNING");
    }
  }

  @Test
  @Tag("long-run")
  void staysSmallOverHundredsOfQuestions() throws IOException {
    try (BotProcess bot = BotProcess.start(TOPIC, folder, WORDS_ALONE)) {
      assertThat(measure("words alone", bot, 300).resident()).isLessThan(MEGABYTES);
    }
    try (BotProcess bot = BotProcess.start(TOPIC, folder.resolve("meaning")).indexed()) {
      assertThat(measure("words and meaning", bot, 300).resident())
          .isLessThan(MEGABYTES_WITH_MEANING);
    }
  }

  @Test
  @Tag("long-run")
  void staysSmallUnderLoad() throws Exception {
    try (BotProcess bot = BotProcess.start(TOPIC, folder, WORDS_ALONE)) {
      assertThat(load("words alone", bot, 24_000).resident()).isLessThan(MEGABYTES);
    }
    try (BotProcess bot = BotProcess.start(TOPIC, folder.resolve("meaning")).indexed()) {
      assertThat(load("words and meaning", bot, 12_000).resident())
          .isLessThan(MEGABYTES_WITH_MEANING);
    }
  }

  /** Each turn in a conversation of its own, so that each is remembered. */
  private static Footprint load(String what, BotProcess bot, int turns) throws Exception {
    bot.ready();
    AtomicInteger next = new AtomicInteger();
    Clients.run(
        Questions.asked(),
        CLIENTS,
        turns,
        (client, question) -> Clients.ask(bot, "conversation " + next.getAndIncrement(), question));
    Footprint after = bot.footprint();
    System.out.printf(
        "%s, %d turns of %d clients: %.0f MB (at most %.0f MB)%n",
        what, turns, CLIENTS, after.resident(), after.peak());
    return after;
  }

  @Test
  @Tag("long-run")
  void isPrintedForAThousandArticlesAndForTheJar() throws IOException {
    Path articles = folder.resolve("articles");
    GeneratedArticles.write(articles, 1_000);
    try (BotProcess bot = BotProcess.start(articles, folder.resolve("large"))) {
      measure("1,000 articles", bot, 300);
    }
    Path jar = Path.of("target/caucus.jar");
    if (Files.exists(jar)) {
      try (var bot =
          BotProcess.start(List.of("-jar", jar.toString()), TOPIC, folder.resolve("jar"))) {
        measure("java -jar without flags", bot, 300);
      }
    }
  }

  private static Footprint measure(String what, BotProcess bot, int count) throws IOException {
    Footprint before = bot.ready().footprint();
    List<String> questions = Questions.all();
    for (int i = 0; i < count; i++) {
      String variation = i < questions.size() ? "" : " Please, for case " + i + ".";
      bot.ask("conversation " + i % 40, questions.get(i % questions.size()) + variation);
    }
    Footprint after = bot.footprint();
    System.out.printf(
        """
        %s                 memory    processor
          when ready       %4.0f MB    %5.1f s
          after %4d turns %4.0f MB    %5.1f s  (at most %.0f MB)
        """,
        what,
        before.resident(),
        before.processor(),
        count,
        after.resident(),
        after.processor(),
        after.peak());
    return after;
  }
}
