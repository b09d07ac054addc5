package dev.caucus.poll;

import static dev.caucus.poll.PollStores.NOW;
import static dev.caucus.poll.PollStores.plan;
import static dev.caucus.poll.PollStores.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.PollMode;
import dev.caucus.poll.BallotStore.Signed;
import dev.caucus.poll.counting.Ballot;
import dev.caucus.poll.counting.Ballots;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class JdbcBallotStoreTest {

  private final Engine engine;
  @TempDir private Path folder;
  private PollStores stores;
  private BallotStore ballots;

  JdbcBallotStoreTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    stores = new PollStores(engine, folder);
    ballots = stores.ballots;
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void keepsOneBallotForEachVoterWhicheverTheyCastLast() {
    Poll poll = stores.added(plan("A", "B", "C"));
    stores.cast(poll, "v", 0);
    stores.cast(poll, "w", 0);
    assertThat(stores.cast(poll, "v", 2)).isEqualTo(new Cast.Stored(List.of(2)));
    assertThat(stores.cast(poll, "v", 2)).isEqualTo(new Cast.Stored(List.of(2)));
    assertThat(ballots.of(poll.id(), "v")).containsExactly(2);
    assertThat(ballots.of(poll.id(), "nobody")).isEmpty();
    assertThat(ballots.voters(poll.id())).containsExactlyInAnyOrder(padded("v"), padded("w"));
    assertThat(stores.votes(poll)).containsExactly(1, 0, 1);
  }

  private static String padded(String voter) {
    return voter + " ".repeat(64 - voter.length());
  }

  @Test
  void keepsThePollsApart() {
    Poll poll = stores.added(plan("A", "B"));
    Poll other = stores.added(plan("A", "B"));
    stores.cast(poll, "v", 0);
    stores.cast(other, "v", 1);
    assertThat(stores.votes(poll)).containsExactly(1, 0);
    assertThat(stores.votes(other)).containsExactly(0, 1);
  }

  @Test
  void changesABallotByWhatItNamesAndTakesItBack() {
    Poll poll = stores.added(PollStores.plan(PollMode.RANKED, false, "A", "B", "C"));
    click(poll, "v", 2);
    assertThat(click(poll, "v", 0)).isEqualTo(new Cast.Stored(List.of(2, 0)));
    assertThat(ballots.of(poll.id(), "v")).containsExactly(2, 0);
    click(poll, "v", 2);
    assertThat(click(poll, "v", 0)).isEqualTo(new Cast.Stored(List.of()));
    assertThat(ballots.all(poll.id())).isEqualTo(Ballots.NONE);
    assertThat(ballots.cast(poll, "v", "V", before -> Optional.of(before)))
        .isEqualTo(new Cast.Stored(List.of()));
  }

  private Cast click(Poll poll, String voter, int option) {
    String name = poll.plan().anonymous() ? null : voter;
    return ballots.cast(
        poll,
        voter,
        name,
        before -> Choosing.after(poll.plan().mode(), poll.plan().most(), before, option));
  }

  @Test
  void leavesABallotAsItIsThatWouldNameTooMany() {
    Poll poll = stores.added(PollStores.plan(PollMode.MULTIPLE, false, "A", "B"));
    click(poll, "v", 1);
    assertThat(ballots.cast(poll, "v", "V", before -> Optional.empty()))
        .isEqualTo(new Cast.TooMany(List.of(1)));
    assertThat(ballots.of(poll.id(), "v")).containsExactly(1);
  }

  @Test
  void takesNoBallotBeforeOrAfterItsTime() {
    Poll poll = stores.added(PollStores.plan(PollMode.MULTIPLE, false, "A", "B"));
    stores.cast(poll, "v", 0);
    stores.polls.close(poll.id(), NOW);
    assertThat(stores.cast(poll, "v", 1)).isEqualTo(new Cast.NotOpen());
    assertThat(stores.cast(poll, "w", 1)).isEqualTo(new Cast.NotOpen());
    assertThat(click(poll, "v", 1)).isEqualTo(new Cast.NotOpen());
    assertThat(stores.votes(poll)).containsExactly(1, 0);
  }

  @Test
  void signsTheBallotsOfANamedPollInTheOrderOfTheNames() {
    Poll poll = stores.added(plan("A", "B"));
    String odd = "\0 \\0 👩‍👩‍👧 \u202Eשלום\u202C '; --";
    ballots.put(poll, "v", "Zoe", List.of(0));
    ballots.put(poll, "w", "Ann", List.of(1));
    ballots.put(poll, "x", odd, List.of(0));
    ballots.put(poll, "w", "Anna", List.of(0));
    assertThat(ballots.signed(poll.id()))
        .containsExactlyInAnyOrder(
            new Signed("Anna", List.of(0)),
            new Signed("Zoe", List.of(0)),
            new Signed(odd, List.of(0)));
    assertThat(ballots.signed(poll.id()).indexOf(new Signed("Anna", List.of(0))))
        .isLessThan(ballots.signed(poll.id()).indexOf(new Signed("Zoe", List.of(0))));
  }

  @Test
  void hasASecretForAnAnonymousPollUntilItCloses() {
    Poll named = stores.added(plan("A", "B"));
    Poll poll = stores.added(secret("A", "B"));
    assertThat(ballots.secret(named.id())).isEmpty();
    assertThat(ballots.secret(poll.id()).orElseThrow()).matches("[0-9a-f]{64}");
    stores.polls.close(poll.id(), NOW);
    assertThat(ballots.secret(poll.id())).isEmpty();
  }

  @Test
  void countsAnAnonymousPollTheSameOnceItsVotersAreForgotten() {
    Poll poll = stores.added(PollStores.plan(PollMode.RANKED, true, "A", "B", "C"));
    for (String voter : PollStores.voters(5)) {
      click(poll, voter, 2);
      click(poll, voter, 0);
    }
    click(poll, "last", 1);
    Ballots before = ballots.all(poll.id());
    assertThat(before.counts())
        .isEqualTo(Map.of(new Ballot(List.of(2, 0)), 5, new Ballot(List.of(1)), 1));
    stores.polls.close(poll.id(), NOW);
    assertThat(ballots.all(poll.id())).isEqualTo(before);
    assertThat(ballots.voters(poll.id())).isEmpty();
    assertThat(ballots.signed(poll.id())).isEmpty();
    assertThat(ballots.of(poll.id(), "last")).isEmpty();
  }

  @Test
  void takesABallotThatNamesEveryOptionThereCanBe() {
    String[] options =
        IntStream.range(0, 50).mapToObj(option -> "Option " + option).toArray(String[]::new);
    Poll poll = stores.added(PollStores.plan(PollMode.RANKED, false, options));
    List<Integer> all = IntStream.range(0, 50).map(option -> 49 - option).boxed().toList();
    ballots.cast(poll, "v", "V", before -> Optional.of(all));
    assertThat(ballots.of(poll.id(), "v")).isEqualTo(all);
  }

  @Test
  void losesNoClickOfOneVoterHoweverFastTheyAre() throws Exception {
    Poll poll = stores.added(PollStores.plan(PollMode.RANKED, false, options(24)));
    List<Callable<Cast>> clicks = new ArrayList<>();
    for (int option = 0; option < 24; option++) {
      int clicked = option;
      clicks.add(() -> click(poll, "v", clicked));
    }
    assertThat(atOnce(clicks)).allMatch(Cast.Stored.class::isInstance);
    assertThat(ballots.of(poll.id(), "v")).hasSize(24).doesNotHaveDuplicates();
  }

  @Test
  void keepsOneOfTheBallotsThatOneVoterCastsAtOnce() throws Exception {
    Poll poll = stores.added(plan(options(24)));
    List<Callable<Cast>> clicks = new ArrayList<>();
    for (int option = 0; option < 24; option++) {
      int clicked = option;
      clicks.add(() -> stores.cast(poll, "v", clicked));
    }
    assertThat(atOnce(clicks)).allMatch(Cast.Stored.class::isInstance);
    assertThat(stores.rows("ballot", poll)).isEqualTo(1);
  }

  private static String[] options(int many) {
    return IntStream.range(0, many).mapToObj(option -> "Option " + option).toArray(String[]::new);
  }

  private static List<Cast> atOnce(List<Callable<Cast>> clicks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(clicks).stream().map(Future::resultNow).toList();
    }
  }
}
