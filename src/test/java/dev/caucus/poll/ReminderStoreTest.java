package dev.caucus.poll;

import static dev.caucus.poll.PollStores.NOW;
import static dev.caucus.poll.PollStores.plan;
import static dev.caucus.poll.PollStores.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class ReminderStoreTest {

  private final Engine engine;
  @TempDir private Path folder;
  private PollStores stores;
  private ReminderStore reminders;

  ReminderStoreTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    stores = new PollStores(engine, folder);
    reminders = stores.reminders;
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void remindsEverybodyOnceOfEachPoll() {
    Poll poll = stores.added(plan("A", "B"));
    Poll other = stores.added(plan("A", "B"));
    assertThat(reminders.claim(poll.id(), "p")).isTrue();
    assertThat(reminders.claim(poll.id(), "p")).isFalse();
    assertThat(reminders.claim(poll.id(), "q")).isTrue();
    assertThat(reminders.claim(other.id(), "p")).isTrue();
  }

  @Test
  void remindsOnceHoweverManyTry() throws Exception {
    Poll poll = stores.added(plan("A", "B"));
    assertThat(atOnce(16, () -> reminders.claim(poll.id(), "p"))).containsOnlyOnce(true);
  }

  @Test
  void remindsOfNothingThatIsOver() {
    Poll poll = stores.added(plan("A", "B"));
    stores.polls.close(poll.id(), NOW);
    assertThat(reminders.claim(poll.id(), "p")).isFalse();
    assertThat(reminders.claim("ba9876543210", "p")).isFalse();
  }

  @Test
  void leavesNobodyBehindWhenAnAnonymousPollCloses() throws Exception {
    Poll poll = stores.added(secret("A", "B"));
    List<String> people = PollStores.voters(40);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Boolean>> claims =
          people.stream()
              .map(person -> threads.submit(() -> reminders.claim(poll.id(), person)))
              .toList();
      claims.getFirst().get();
      stores.polls.close(poll.id(), NOW);
      for (Future<Boolean> claim : claims) {
        claim.get();
      }
    }
    assertThat(stores.rows("poll_reminder", poll)).isZero();
  }

  @Test
  void remembersWhoDoesNotWantToBeReminded() throws Exception {
    assertThat(reminders.hasRefused("p")).isFalse();
    List<Boolean> refused =
        atOnce(
            8,
            () -> {
              reminders.refuse("p");
              return true;
            });
    assertThat(refused).containsOnly(true);
    assertThat(reminders.hasRefused("p")).isTrue();
    assertThat(reminders.hasRefused("q")).isFalse();
  }

  private static List<Boolean> atOnce(int many, Callable<Boolean> what) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls = IntStream.range(0, many).mapToObj(i -> what).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
