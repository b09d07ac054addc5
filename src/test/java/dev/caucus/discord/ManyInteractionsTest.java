package dev.caucus.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.discord.local.Channel;
import dev.caucus.discord.local.Deed;
import dev.caucus.discord.local.Latencies;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.discord.local.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A busy Discord at its worst: the gateway drops, events come twice, and calls are too fast. */
class ManyInteractionsTest {

  private static final int CHANNELS = 50;
  private static final int PEOPLE = 40;
  private static final int AT_ONCE = 8;

  private static final List<String> QUESTIONS =
      List.of(
          "What is the design pattern of Django?",
          "Who wrote the article about Node.js?",
          "Is Django good for data?",
          "What is the moon made of?");

  /** The first response within a sixth of Discord's three seconds, where nothing else runs. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  @Test
  void areEachAnsweredOnce(@TempDir Path data) {
    run(300, 100, data);
  }

  /** The large run; prints how long the first responses took. */
  @Tag("long-run")
  @Test
  void areEachAnsweredOnceWhenThereAreTenThousand(@TempDir Path data) {
    Latencies latencies = run(10_000, 500, data);
    assertThat(latencies.percentile(0.99)).isLessThan(PATIENCE);
  }

  private static Latencies run(int interactions, int dropEvery, Path data) {
    try (LocalDiscord discord = LocalDiscord.start();
        RunningBot bot =
            RunningBot.start(
                discord,
                data,
                "--caucus.limits.per-person=100000",
                "--caucus.limits.per-channel=100000")) {
      discord
          .faults()
          .cutEvery(dropEvery)
          .redeliver(0.1)
          .rateLimit("PATCH /webhooks", 0.05, Duration.ofSeconds(1))
          .rateLimit("/callback", 0.05, Duration.ZERO);
      long start = System.nanoTime();
      doAll(discord, interactions);
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .untilAsserted(() -> assertThat(discord.ledger().deedsNotAnsweredOnce()).isEmpty());
      System.out.printf(
          "%d interactions in %.1f s over %d connections; %s%n",
          interactions,
          (System.nanoTime() - start) / 1e9,
          discord.connections().opened(),
          discord.latencies());
      assertThat(discord.ledger().deeds()).hasSize(interactions);
      return discord.latencies();
    }
  }

  private static void doAll(LocalDiscord discord, int interactions) {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        people.execute(() -> {
          for (int n = next.getAndIncrement(); n < interactions; n = next.getAndIncrement()) {
            act(discord, n).awaitResponse();
          }
        });
      }
    }
  }

  private static Deed act(LocalDiscord discord, int n) {
    Person person = discord.person("P" + n % PEOPLE);
    Channel channel = discord.channel("room" + n % CHANNELS);
    return person.runs(channel, "/ask", QUESTIONS.get(n % QUESTIONS.size()));
  }
}
