package dev.caucus.poll;

import static dev.caucus.poll.PollStores.NOW;
import static dev.caucus.poll.PollStores.plan;
import static dev.caucus.poll.PollStores.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.PollMode;
import dev.caucus.poll.words.Plan;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of ballots that are cast while the poll closes or changes. */
@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class VotesUnderWayTest {

  private static final int VOTERS = 200;
  private static final int THREADS = 8;

  private final Engine engine;
  @TempDir private Path folder;
  private PollStores stores;

  VotesUnderWayTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    stores = new PollStores(engine, folder);
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @RepeatedTest(3)
  void countAllThatWereAcknowledgedAndNoneThatWereRefusedWhenItCloses() throws Exception {
    closeMeanwhile(stores.added(plan("A", "B")));
  }

  @RepeatedTest(3)
  void countAllThatWereAcknowledgedAndNoneThatWereRefusedWhenAnAnonymousOneCloses()
      throws Exception {
    closeMeanwhile(stores.added(secret("A", "B")));
  }

  @RepeatedTest(2)
  void countAllThatWereAcknowledgedWhereBallotsAreReadBeforeTheyAreChanged() throws Exception {
    closeMeanwhile(stores.added(PollStores.plan(PollMode.MULTIPLE, true, "A", "B")));
  }

  private void closeMeanwhile(Poll poll) throws Exception {
    Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    CountDownLatch many = new CountDownLatch(VOTERS / 2);
    List<Future<?>> voting = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(THREADS + 1)) {
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        voting.add(threads.submit(() -> voteUntilClosed(poll, first, acknowledged, many)));
      }
      many.await();
      assertThat(stores.polls.close(poll.id(), NOW)).isTrue();
      List<Integer> result = stores.votes(poll);
      for (Future<?> voter : voting) {
        voter.get();
      }
      assertThat(result)
          .containsExactly(count(acknowledged, 0), count(acknowledged, 1))
          .isEqualTo(stores.votes(poll));
    }
  }

  /** Every thread has voters of its own, who vote, and change their vote, again and again. */
  private void voteUntilClosed(
      Poll poll, int first, Map<String, Integer> acknowledged, CountDownLatch many) {
    List<String> voters = PollStores.voters(VOTERS);
    for (int turn = 0; ; turn++) {
      String voter = voters.get((first + turn * THREADS) % VOTERS);
      int option = (turn * THREADS / VOTERS + first) % 2;
      switch (vote(poll, voter, option)) {
        case Cast.Stored(var choices) -> acknowledged.put(voter, choices.getFirst());
        case Cast.NotOpen none -> {
          return;
        }
        case Cast other -> throw new AssertionError(other);
      }
      many.countDown();
    }
  }

  private Cast vote(Poll poll, String voter, int option) {
    return poll.plan().mode() == PollMode.SINGLE
        ? stores.cast(poll, voter, option)
        : stores.ballots.cast(poll, voter, null, before -> Optional.of(List.of(option)));
  }

  private static int count(Map<String, Integer> acknowledged, int option) {
    return (int) acknowledged.values().stream().filter(choice -> choice == option).count();
  }

  @RepeatedTest(10)
  void letEitherTheFirstVoteOrTheEditCount() throws Exception {
    Poll poll = stores.added(plan("A", "B"));
    Plan other = plan("C", "D");
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Cast>> votes = new ArrayList<>();
      List<String> voters = PollStores.voters(THREADS);
      Future<Boolean> edit = null;
      for (int i = 0; i < THREADS; i++) {
        String voter = voters.get(i);
        votes.add(threads.submit(() -> stores.cast(poll, voter, 0)));
        if (i == THREADS / 3) {
          edit = threads.submit(() -> stores.polls.edit(poll.id(), poll.edition(), other));
        }
      }
      int stored = 0;
      for (Future<Cast> vote : votes) {
        stored += vote.get() instanceof Cast.Stored ? 1 : 0;
      }
      boolean edited = edit != null && edit.get();
      assertThat(stored).isEqualTo(edited ? 0 : THREADS).isEqualTo(stores.rows("ballot", poll));
      assertThat(stores.found(poll).plan()).isEqualTo(edited ? other : poll.plan());
    }
  }
}
