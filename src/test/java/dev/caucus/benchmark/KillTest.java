package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the bot at random moments while articles change and questions are asked.
 *
 * <p>Each version of an article holds a word that occurs nowhere else, so that one question tells
 * whether that version is served. {@code mvn test -Plong-run -Dtest=KillTest}
 */
@Aside
class KillTest {

  private static final int ARTICLES = 12;

  /** The index follows within two seconds; a machine that builds is slower. */
  private static final Duration FOLLOWED = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private final Random random = new Random(7);
  private final Map<Path, String> current = new TreeMap<>();
  private final Set<String> past = new HashSet<>();
  private int versions;

  @Test
  void survivesTwoKills() throws Exception {
    survives(2);
  }

  @Test
  @Tag("long-run")
  void survivesTwentyKills() throws Exception {
    survives(20);
  }

  private void survives(int kills) throws Exception {
    Path knowledge = Files.createDirectories(folder.resolve("knowledge"));
    for (int i = 0; i < ARTICLES; i++) {
      write(knowledge.resolve("article-" + i + ".md"));
    }
    for (int kill = 0; kill < kills; kill++) {
      try (BotProcess bot = started(kills, knowledge)) {
        // Now and then in the middle of a start.
        if (kill % 5 != 4) {
          bot.ready();
        }
        changeFor(random.nextLong(100, 2_500), bot, knowledge);
        bot.kill();
      }
    }
    try (BotProcess bot = started(kills, knowledge).ready()) {
      await().atMost(FOLLOWED).untilAsserted(() -> assertHoldsWhatIsThere(bot));
      assertAnswersFromWhatIsThere(bot);
      System.out.printf(
          "Killed %d times during %d changes: %d articles served, %d old versions gone%n",
          kills, versions, current.size(), past.size());
    }
  }

  /** The few kills of every build leave the vectors, which cost most of a start, to the many. */
  private BotProcess started(int kills, Path knowledge) {
    Path data = folder.resolve("data");
    return kills > 2 ? BotProcess.start(knowledge, data) : BotProcess.startByWords(knowledge, data);
  }

  /** Changes articles, and asks about them at the same time, until the time is over. */
  private void changeFor(long milliseconds, BotProcess bot, Path knowledge) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (var asking = Executors.newSingleThreadExecutor()) {
      var questions = asking.submit(() -> askUntil(over, bot));
      long end = System.nanoTime() + milliseconds * 1_000_000;
      while (System.nanoTime() < end) {
        change(knowledge.resolve("article-" + random.nextInt(ARTICLES) + ".md"));
        LockSupport.parkNanos(random.nextInt(40_000_000));
      }
      bot.kill();
      over.set(true);
      questions.get();
    }
  }

  private static void askUntil(AtomicBoolean over, BotProcess bot) {
    while (!over.get()) {
      try {
        bot.ask("talk", "What is a version?");
      } catch (IOException e) {
        // It is not there yet, or not any more.
        LockSupport.parkNanos(5_000_000);
      }
    }
  }

  private void change(Path article) {
    String old = current.remove(article);
    if (old != null) {
      past.add(old);
    }
    try {
      if (old != null && random.nextInt(4) == 0) {
        Files.delete(article);
      } else {
        write(article);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path article) throws IOException {
    String marker = marker(versions++);
    Files.writeString(
        article,
        """
        # Notes on %s

        The code word of this version is %s. It is unlike any other.
        """
            .formatted(article.getFileName(), marker));
    current.put(article, marker);
  }

  /** A made-up word far enough from every other one not to be taken for a typing mistake. */
  private static String marker(int version) {
    StringBuilder word = new StringBuilder("zq");
    for (char digit : "%05d".formatted(version).toCharArray()) {
      word.append("bcdfghjklm".charAt(digit - '0')).append("aeiou".charAt((digit - '0') / 2));
    }
    return word.toString();
  }

  private void assertHoldsWhatIsThere(BotProcess bot) throws IOException {
    assertThat(bot.get("/api/knowledge").body()).contains("\"articles\":" + current.size() + ",");
    for (var served : current.entrySet()) {
      String id = served.getKey().getFileName().toString().replace(".md", "");
      assertThat(bot.get("/articles/" + id).body()).contains(served.getValue());
    }
  }

  private void assertAnswersFromWhatIsThere(BotProcess bot) throws IOException {
    for (String marker : current.values()) {
      assertThat(answer(bot, marker)).contains("is " + marker);
    }
    assertThat(current.values()).doesNotContainAnyElementsOf(past);
    for (String gone : sample(past)) {
      assertThat(answer(bot, gone)).doesNotContain("is " + gone);
    }
  }

  private static Collection<String> sample(Set<String> words) {
    return words.stream().sorted().limit(60).toList();
  }

  private static String answer(BotProcess bot, String marker) throws IOException {
    return bot.ask("check", "What is " + marker + "?").body();
  }
}
