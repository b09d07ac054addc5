package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.QuietUnlessFailing.Printing;
import dev.caucus.discord.local.LocalDiscord;
import dev.caucus.slack.local.Faults;
import dev.caucus.slack.local.LocalSlack;
import dev.caucus.store.OwnPostgreSql;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas on one PostgreSQL, in Slack, in Discord and over HTTP at once, for as many minutes
 * as {@code soak.minutes} says: questions, dialogues and votes, while sockets are cut, events come
 * twice and calls are refused as too fast. Every two minutes one replica is killed and started
 * again, and PostgreSQL is.
 *
 * <p>No event that was acknowledged is left unanswered, also by a replica that was then killed,
 * none is answered twice, and no ballot is lost. Two things are counted apart: what nobody
 * acknowledged, so that the platform tells whoever did it; and second answers while the database
 * was away, since nobody knows then what the other one has answered.
 *
 * <p>{@code mvn test -Plong-run -Dtest=SoakTest -Dsoak.minutes=60}
 */
@Tag("long-run")
@Printing
class SoakTest {

  private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("soak.minutes", 10));

  /** By how much the memory of the replica that lives may differ in the end. */
  private static final double FLAT = 0.10;

  @TempDir private Path folder;

  private final AtomicReferenceArray<BotProcess> bots = new AtomicReferenceArray<>(2);

  @Test
  void everythingIsAnsweredOnceAndCountedOnceHoweverMuchBreaks() throws Exception {
    OwnPostgreSql store = OwnPostgreSql.start();
    try (LocalSlack slack = LocalSlack.start();
        LocalDiscord discord = LocalDiscord.start()) {
      String[] settings = settings(slack, discord, store);
      start(0, settings).ready();
      start(1, settings).ready();
      await().atMost(Duration.ofMinutes(1)).until(() -> slack.connections() == 2);
      await().atMost(Duration.ofMinutes(1)).until(() -> discord.connections().inUse() == 2);
      SoakCrowd crowd = new SoakCrowd(slack, discord, bots);
      crowd.prepare();
      breakThings(slack, discord);
      SoakTroubles troubles = new SoakTroubles(store, () -> killAndStart(settings));
      List<Long> memory = new ArrayList<>();
      crowd.act(
          LASTS,
          passed -> {
            troubles.at(passed);
            memory.add(bots.get(0).liveBytes());
          });
      slack.faults().none();
      discord.faults().none();
      SoakReckoning reckoning = SoakReckoning.of(crowd, troubles, store.client());
      System.out.println(reckoning.told(LASTS, memory));
      reckoning.assertAllIsWell();
      assertFlat(memory);
    }
  }

  private BotProcess start(int replica, String[] settings) {
    BotProcess bot =
        BotProcess.start(
            Path.of("knowledge").toAbsolutePath(), folder.resolve("bot" + replica), settings);
    bots.set(replica, bot);
    return bot;
  }

  private void killAndStart(String[] settings) throws IOException {
    bots.get(1).kill();
    bots.get(1).close();
    start(1, settings);
  }

  private static String[] settings(LocalSlack slack, LocalDiscord discord, OwnPostgreSql store) {
    return Stream.concat(
            Stream.of(store.settings()),
            Stream.of(
                "--caucus.slack.api-url=" + slack.apiUrl(),
                "--caucus.slack.bot-token=" + slack.botToken(),
                "--caucus.slack.app-token=" + slack.appToken(),
                "--caucus.discord.token=" + discord.token(),
                "--caucus.discord.api-url=" + discord.apiUrl(),
                "--caucus.discord.gateway-url=" + discord.gatewayUrl(),
                "--caucus.limits.per-person=100000",
                "--caucus.limits.per-channel=100000"))
        .toArray(String[]::new);
  }

  private static void breakThings(LocalSlack slack, LocalDiscord discord) {
    slack.faults().redeliver(0.1).cutEvery(300).rateLimit(Faults.EVERY_METHOD, 0.02, 1);
    discord
        .faults()
        .redeliver(0.1)
        .cutEvery(400)
        .rateLimit("PATCH /webhooks", 0.02, Duration.ofSeconds(1));
  }

  private static void assertFlat(List<Long> memory) {
    int fifth = memory.size() / 5;
    if (fifth == 0) {
      return;
    }
    double second = mean(memory.subList(fifth, 2 * fifth));
    double last = mean(memory.subList(memory.size() - fifth, memory.size()));
    assertThat(last).isLessThan(second * (1 + FLAT));
  }

  static double mean(List<Long> samples) {
    return samples.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  @AfterEach
  void endBots() throws IOException {
    for (int replica = 0; replica < bots.length(); replica++) {
      if (bots.get(replica) != null) {
        bots.get(replica).close();
      }
    }
  }
}
