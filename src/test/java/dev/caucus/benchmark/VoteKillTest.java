package dev.caucus.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.benchmark.Voter.Ballot;
import dev.caucus.benchmark.Voter.Kind;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many people vote at once over HTTP and change their minds, while the bot is killed and started
 * again; whoever gets no answer sends the same vote again under the same key. At the end each
 * ballot is what its voter was told last, and the tally is that of all ballots.
 *
 * <p>{@code mvn test -Plong-run -Dtest=VoteKillTest -Dtest.quiet=false}
 */
@Aside
class VoteKillTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TURNS = 5;
  private static final int OPTIONS = 6;

  /** As many requests are under way at once. */
  private static final int AT_ONCE = 200;

  @TempDir private Path folder;

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private AtomicReferenceArray<BotProcess> bots = new AtomicReferenceArray<>(0);

  @Test
  void everyBallotCountsOnceThoughTheBotIsKilled() throws Exception {
    countsOnce(Engine.H2, 1, 80, 1);
  }

  @Test
  @Tag("long-run")
  void everyBallotOfTwoThousandVotersCountsOnceThoughTheBotIsKilledFiveTimes() throws Exception {
    countsOnce(Engine.H2, 1, 2_000, 5);
  }

  @Test
  @Tag("long-run")
  void everyBallotCountsOnceThoughOneOfTwoReplicasIsKilledFiveTimes() throws Exception {
    countsOnce(Engine.POSTGRESQL, 2, 2_000, 5);
  }

  @AfterEach
  void endBots() throws IOException {
    for (int replica = 0; replica < bots.length(); replica++) {
      bots.get(replica).close();
    }
  }

  private void countsOnce(Engine engine, int replicas, int people, int kills) throws Exception {
    Path data = folder.resolve("data");
    try (var store = new BotStore(engine, data)) {
      bots = new AtomicReferenceArray<>(replicas);
      for (int replica = 0; replica < replicas; replica++) {
        bots.set(replica, start(store, replica));
      }
      List<Voter> voters = voters(polls(), people);
      long begun = System.nanoTime();
      vote(store, voters, kills);
      double seconds = (System.nanoTime() - begun) / 1e9;
      voters.stream().map(Voter::poll).distinct().forEach(poll -> assertTally(poll, voters));
      for (int replica = 0; replica < replicas; replica++) {
        bots.get(replica).close();
      }
      store.read(database ->
          voters.stream()
              .map(Voter::poll)
              .distinct()
              .forEach(poll -> assertStored(database, poll, voters)));
      System.out.printf(
          "%s: %d votes of %d people in %.1f s with %d kills of %d, %d sent again; each counted"
              + " once%n",
          engine, acknowledged.get(), people, seconds, kills, replicas, repeated.get());
    }
  }

  private BotProcess start(BotStore store, int replica) throws IOException {
    return store.start(Files.createDirectories(folder.resolve("knowledge")), replica).ready();
  }

  private List<Ballot> polls() throws IOException {
    return List.of(
        poll("Single?", Kind.SINGLE, ""),
        poll("Several?", Kind.UP_TO_THREE, "up to 3"),
        poll("Ranked?", Kind.RANKED, "ranked"),
        poll("Unnamed?", Kind.UP_TO_THREE, "up to 3, anonymous"));
  }

  private Ballot poll(String question, Kind kind, String settings) throws IOException {
    String options =
        IntStream.range(0, OPTIONS)
            .mapToObj(i -> "\"Option " + i + "\"")
            .collect(Collectors.joining(" "));
    JsonNode poll = outcome("text", "/poll \"%s\" %s %s".formatted(question, options, settings));
    return new Ballot(
        poll.path("poll").asString(), kind, poll.path("anonymous").asBoolean(), OPTIONS);
  }

  private JsonNode outcome(String kind, String content) throws IOException {
    Map<String, Object> turn =
        Map.of("conversation", "maker", "participant", Map.of("id", "maker"), kind, content);
    JsonNode reply = JSON.readTree(bots.get(0).turn(turn).body());
    return reply.path("replies").path(0).path("outcome");
  }

  private List<Voter> voters(List<Ballot> polls, int people) {
    Supplier<BotProcess> any = () -> bots.get(ThreadLocalRandom.current().nextInt(bots.length()));
    return IntStream.range(0, people)
        .mapToObj(i -> new Voter("voter" + i, polls.get(i % polls.size()), any, repeated))
        .toList();
  }

  private void vote(BotStore store, List<Voter> voters, int kills) throws Exception {
    int total = voters.size() * TURNS;
    var atOnce = new Semaphore(AT_ONCE);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> voting = new ArrayList<>();
      for (Voter voter : voters) {
        voting.add(people.submit(() -> vote(voter, atOnce)));
      }
      for (int kill = 1; kill <= kills; kill++) {
        awaitAcknowledged(total * kill / (kills + 1), voting);
        int victim = kill % bots.length();
        bots.get(victim).kill();
        bots.get(victim).close();
        bots.set(victim, start(store, victim));
      }
      for (Future<?> voter : voting) {
        voter.get();
      }
    }
    assertThat(acknowledged).hasValue(total);
  }

  private void vote(Voter voter, Semaphore atOnce) {
    for (int turn = 0; turn < TURNS; turn++) {
      atOnce.acquireUninterruptibly();
      try {
        voter.vote(turn);
      } finally {
        atOnce.release();
      }
      acknowledged.incrementAndGet();
    }
  }

  private void awaitAcknowledged(int votes, List<Future<?>> voting) {
    await()
        .pollInterval(Duration.ofMillis(5))
        .atMost(Duration.ofMinutes(10))
        .failFast(() -> failOnFirstFailure(voting))
        .until(() -> acknowledged.get() >= votes);
  }

  private static void failOnFirstFailure(List<Future<?>> voting) throws ExecutionException {
    for (Future<?> voter : voting) {
      if (voter.state() == Future.State.FAILED) {
        throw new ExecutionException(voter.exceptionNow());
      }
    }
  }

  /** The votes as the bot tells them when the poll is closed. */
  private void assertTally(Ballot poll, List<Voter> voters) {
    List<Integer> expected = new ArrayList<>();
    for (int option = 0; option < OPTIONS; option++) {
      expected.add(votesFor(option, poll, voters));
    }
    try {
      JsonNode closed = outcome("choice", "p:c:" + poll.id());
      List<Integer> votes = new ArrayList<>();
      closed.path("options").forEach(option -> votes.add(option.path("votes").asInt()));
      assertThat(closed.path("state").asString()).isEqualTo("closed");
      assertThat(votes).isEqualTo(expected);
      assertThat(closed.path("voters").asInt()).isEqualTo(ballots(poll, voters).size());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int votesFor(int option, Ballot poll, List<Voter> voters) {
    return (int)
        ballots(poll, voters).values().stream()
            .filter(ballot ->
                poll.kind() == Kind.RANKED ? ballot.getFirst() == option : ballot.contains(option))
            .count();
  }

  private static Map<String, List<Integer>> ballots(Ballot poll, List<Voter> voters) {
    return voters.stream()
        .filter(voter -> voter.poll().equals(poll) && !voter.ballot().isEmpty())
        .collect(Collectors.toMap(Voter::name, Voter::ballot));
  }

  /** Each ballot in the database, or of an anonymous poll, how many there are of each. */
  private static void assertStored(TestDatabase database, Ballot poll, List<Voter> voters) {
    Map<String, Integer> stored = new TreeMap<>();
    Map<String, Integer> expected = new TreeMap<>();
    ballots(poll, voters)
        .forEach((voter, ballot) ->
            expected.merge(
                (poll.anonymous() ? "" : voter + " ") + Voter.choices(ballot), 1, Integer::sum));
    database
        .client()
        .sql(
            poll.anonymous()
                ? "select '' as who, choices, ballots from ballot_count where poll = :poll"
                : "select name || ' ' as who, choices, 1 as ballots from ballot where poll = :poll")
        .param("poll", poll.id())
        .query(row -> {
          stored.merge(
              row.getString("who") + row.getString("choices"), row.getInt("ballots"), Integer::sum);
        });
    assertThat(stored).isEqualTo(expected);
    assertThat(
            database
                .client()
                .sql("select count(*) from ballot where poll = :poll")
                .param("poll", poll.id())
                .query(Integer.class)
                .single())
        .isEqualTo(poll.anonymous() ? 0 : expected.size());
  }
}
