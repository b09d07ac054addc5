package dev.caucus.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.slack.local.Answer;
import dev.caucus.slack.local.Deed;
import dev.caucus.slack.local.Faults;
import dev.caucus.slack.local.LocalSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A busy Slack at its worst: events come twice, sockets are cut, and calls are too fast. */
class ManyEventsTest {

  private static final int CHANNELS = 50;
  private static final int PEOPLE = 40;
  private static final int AT_ONCE = 8;

  private static final List<String> QUESTIONS =
      List.of(
          "What is the design pattern of Django?",
          "Who wrote the article about Node.js?",
          "Is Django good for data?",
          "What is the moon made of?");

  /** Each with its acknowledgement within a tenth of Slack's three seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Test
  void areEachAnsweredOnce(@TempDir Path data) {
    run(240, 50, data);
  }

  /** The large run; prints how long the acknowledgements took. */
  @Tag("long-run")
  @Test
  void areEachAnsweredOnceWhenThereAreTenThousand(@TempDir Path data) {
    LocalSlack slack = run(10_000, 500, data);
    assertThat(slack.latencies().percentile(0.99)).isLessThan(PATIENCE);
  }

  private static LocalSlack run(int events, int cutEvery, Path data) {
    try (LocalSlack slack = LocalSlack.start();
        RunningBot bot =
            RunningBot.overSocket(
                slack,
                data,
                "--caucus.limits.per-person=100000",
                "--caucus.limits.per-channel=100000")) {
      slack.faults().redeliver(0.2).cutEvery(cutEvery).rateLimit(Faults.EVERY_METHOD, 0.05, 1);
      long start = System.nanoTime();
      List<Deed> deeds = doAll(slack, events);
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> deeds.stream().allMatch(deed -> deed.posts() > 0));
      settle(slack);
      System.out.printf(
          "%d events in %.1f s over %d connections; %s%n",
          events, (System.nanoTime() - start) / 1e9, slack.connectionsSoFar(), slack.latencies());
      // An answer may take the place of a sign of work, but never stands beside one.
      assertThat(answered(deeds))
          .satisfies(
              ways -> assertThat(Set.of("[POST]", "[POST, UPDATE]")).containsAll(ways.keySet()));
      assertThat(slack.answers())
          .filteredOn(answer -> answer.kind() == Answer.Kind.POST)
          .hasSize(events);
      assertThat(slack.connectionsSoFar()).isGreaterThan(events / cutEvery / 2);
      return slack;
    }
  }

  /** Waits until nothing more is said: whatever came twice has been dealt with. */
  private static void settle(LocalSlack slack) {
    AtomicInteger said = new AtomicInteger(-1);
    await()
        .pollInterval(Duration.ofSeconds(2))
        .atMost(Duration.ofMinutes(1))
        .until(() -> said.getAndSet(slack.answers().size()) == slack.answers().size());
  }

  /** How many events were answered in which way. */
  private static Map<String, Long> answered(List<Deed> deeds) {
    return deeds.stream()
        .collect(
            Collectors.groupingBy(
                deed -> deed.answers().stream().map(Answer::kind).toList().toString(),
                Collectors.counting()));
  }

  private static List<Deed> doAll(LocalSlack slack, int events) {
    ConcurrentLinkedQueue<Deed> deeds = new ConcurrentLinkedQueue<>();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        people.execute(() -> {
          for (int n = next.getAndIncrement(); n < events; n = next.getAndIncrement()) {
            deeds.add(act(slack, n).awaitAcknowledged());
          }
        });
      }
    }
    return List.copyOf(deeds);
  }

  /**
   * Two of three people mention the bot, the third writes to it directly. Commands are not among
   * them: Slack does not deliver these again when a socket is cut, and tells whoever gave them.
   */
  private static Deed act(LocalSlack slack, int n) {
    String question = QUESTIONS.get(n % QUESTIONS.size());
    return n % 3 == 2
        ? slack.person("D" + n).says(question)
        : slack
            .person("P" + n % PEOPLE)
            .says(slack.channel("room" + n % CHANNELS), "@Caucus " + question);
  }
}
