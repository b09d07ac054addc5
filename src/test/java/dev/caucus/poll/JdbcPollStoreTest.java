package dev.caucus.poll;

import static dev.caucus.poll.PollStores.NOW;
import static dev.caucus.poll.PollStores.PLACE;
import static dev.caucus.poll.PollStores.plan;
import static dev.caucus.poll.PollStores.poll;
import static dev.caucus.poll.PollStores.secret;
import static dev.caucus.poll.PollStores.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.Participant;
import dev.caucus.chat.PollMode;
import dev.caucus.chat.PollState;
import dev.caucus.poll.words.Plan;
import dev.caucus.poll.words.Timing;
import dev.caucus.store.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
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
class JdbcPollStoreTest {

  private static final List<String> ALL_OF_A_POLL =
      List.of("poll_key", "ballot", "ballot_count", "poll_message", "poll_reminder");
  private static final Set<PollState> PENDING = Set.of(PollState.OPEN, PollState.SCHEDULED);
  private static final String ODD = "\0 \\0 \\ 👩‍👩‍👧 \u202Eשלום\u202C '; drop table poll; -- é́";

  private final Engine engine;
  @TempDir private Path folder;
  private PollStores stores;
  private PollStore polls;

  JdbcPollStoreTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    stores = new PollStores(engine, folder);
    polls = stores.polls;
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void keepsAllOfAPoll() {
    Plan plan =
        new Plan(
            "Where to?",
            List.of("Pizza", "Sushi"),
            PollMode.MULTIPLE,
            2,
            true,
            true,
            true,
            true,
            new Timing(NOW.plusSeconds(60), NOW.plusSeconds(3600), true));
    Poll poll =
        new Poll(
            "0123456789ab",
            PLACE,
            new Participant("u1", null),
            plan,
            List.of(new Ground("Pizza", "It is near.", List.of())),
            ZoneId.of("Europe/Berlin"),
            PollState.SCHEDULED,
            1,
            "0123456789ab",
            1,
            null);
    polls.add(poll);
    assertThat(polls.find("0123456789ab")).contains(poll);
    assertThat(polls.find("ba9876543210")).isEmpty();
  }

  @Test
  void survivesARestart() {
    Poll poll = stores.added(plan("A", "B"));
    stores.close();
    open();
    assertThat(polls.find(poll.id())).contains(poll);
  }

  @Test
  void takesOddCharactersAndIdsOfAnyLength() {
    Poll plain = poll(plan(ODD, "B" + ODD));
    Poll odd =
        new Poll(
            plain.id(),
            new ConversationRef("http", ODD + "x".repeat(9_000)),
            new Participant(ODD + "y".repeat(9_000), ODD),
            new Plan(
                ODD,
                plain.plan().options(),
                PollMode.SINGLE,
                1,
                false,
                false,
                false,
                false,
                Timing.OPEN_END),
            List.of(new Ground(ODD, ODD, List.of())),
            plain.zone(),
            PollState.OPEN,
            1,
            plain.id(),
            1,
            null);
    polls.add(odd);
    assertThat(polls.find(odd.id())).contains(odd);
    assertThat(polls.in(odd.place(), Set.of(odd.state()), 9)).containsExactly(odd);
  }

  @Test
  void takesHalvesOfCharacters() {
    Poll poll = stores.added(plan("half \uD83D", "\uDE00 half"));
    assertThat(stores.found(poll).plan().options()).hasSize(2);
  }

  @Test
  void addsEachNumberOfASeriesOnceAndLeavesNothingOfTheOther() {
    Poll first = stores.added(secret("A", "B"));
    Poll again = poll(Ids.next(), secret("A", "B"), PollState.OPEN, first.id(), 1);
    assertThat(polls.add(again)).isFalse();
    assertThat(polls.find(again.id())).isEmpty();
    assertThat(ALL_OF_A_POLL).allSatisfy(table -> assertThat(stores.rows(table, again)).isZero());
    assertThat(stores.gates()).isEqualTo(Gates.STRIPES);
  }

  @Test
  void leavesTheTransactionAroundItAloneWhenANumberIsTaken() {
    Poll first = stores.added(plan("A", "B"));
    Poll other = poll(plan("C", "D"));
    boolean added =
        Boolean.TRUE.equals(
            stores.transaction.execute(status -> {
              polls.add(other);
              return polls.add(poll(Ids.next(), plan("A", "B"), PollState.OPEN, first.id(), 1));
            }));
    assertThat(added).isFalse();
    assertThat(polls.find(other.id())).contains(other);
  }

  @Test
  void addsOneOfSeveralThatAreTheSameNumber() throws Exception {
    Poll first = stores.added(plan("A", "B"));
    List<Boolean> told =
        atOnce(16, i -> polls.add(poll(Ids.next(), plan("A", "B"), PollState.OPEN, first.id(), 2)));
    assertThat(told).containsOnlyOnce(true);
    assertThat(polls.latestOf(first.series()).orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void listsWhatIsOpenOrWillOpenTheLatestFirst() {
    Poll first = stores.added(plan("A", "B"));
    stores.clock.pass(Duration.ofMinutes(1));
    Poll later = poll(plan("C", "D"), PollState.SCHEDULED);
    polls.add(later);
    Poll over = stores.added(plan("E", "F"));
    polls.close(over.id(), NOW);
    Poll elsewhere = movedTo(poll(plan("G", "H")), new ConversationRef("chat", "T1/C2"));
    polls.add(elsewhere);
    assertThat(polls.in(PLACE, PENDING, 9)).containsExactly(later, first);
    assertThat(polls.in(PLACE, PENDING, 1)).containsExactly(later);
    assertThat(polls.count(PLACE, PENDING)).isEqualTo(2);
    assertThat(polls.in(PLACE, Set.of(PollState.CLOSED), 9))
        .extracting(Poll::id)
        .containsExactly(over.id());
    assertThat(polls.open(Set.of("chat", "page"), 9)).containsExactlyInAnyOrder(elsewhere, first);
    assertThat(polls.open(Set.of("page"), 9)).isEmpty();
    assertThat(polls.open(Set.of("chat"), 1)).containsExactly(elsewhere);
    assertThat(polls.pending()).containsExactlyInAnyOrder(later, elsewhere, first);
  }

  private static Poll movedTo(Poll poll, ConversationRef place) {
    return new Poll(
        poll.id(),
        place,
        poll.creator(),
        poll.plan(),
        poll.grounds(),
        poll.zone(),
        poll.state(),
        1,
        poll.series(),
        1,
        null);
  }

  @Test
  void opensOnceWhatIsToOpenLater() throws Exception {
    Poll poll = poll(plan("A", "B"), PollState.SCHEDULED);
    polls.add(poll);
    assertThat(stores.cast(poll, "v", 0)).isEqualTo(new Cast.NotOpen());
    assertThat(atOnce(8, i -> polls.open(poll.id()))).containsOnlyOnce(true);
    assertThat(stores.cast(stores.found(poll), "v", 0)).isEqualTo(new Cast.Stored(List.of(0)));
  }

  @Test
  void closesOnceHoweverManyTry() throws Exception {
    Poll poll = stores.added(plan("A", "B"));
    assertThat(polls.countOpen()).isEqualTo(1);
    assertThat(atOnce(16, i -> polls.close(poll.id(), NOW))).containsOnlyOnce(true);
    assertThat(polls.countOpen()).isZero();
    assertThat(stores.found(poll).isClosed()).isTrue();
    assertThat(stores.found(poll).ended()).isEqualTo(NOW);
  }

  @Test
  void leavesTheTransactionAroundItAloneWhenItIsClosedAlready() {
    Poll closed = stores.added(plan("A", "B"));
    polls.close(closed.id(), NOW);
    Poll other = poll(plan("C", "D"));
    Boolean told =
        stores.transaction.execute(status -> {
          polls.add(other);
          return polls.close(closed.id(), NOW);
        });
    assertThat(told).isFalse();
    assertThat(polls.find(other.id())).contains(other);
  }

  @Test
  void closesNothingThatIsNotOpen() {
    Poll later = poll(plan("A", "B"), PollState.SCHEDULED);
    polls.add(later);
    assertThat(polls.close(later.id(), NOW)).isFalse();
    assertThat(polls.close("ba9876543210", NOW)).isFalse();
    assertThat(polls.open(later.id())).isTrue();
  }

  @Test
  void reopensWhatIsNamedWithAllItsBallots() {
    Poll poll = stores.added(plan("A", "B"));
    stores.cast(poll, "v", 1);
    polls.close(poll.id(), NOW);
    assertThat(polls.reopen(poll.id(), plan("A", "B"))).isTrue();
    assertThat(polls.reopen(poll.id(), plan("A", "B"))).isFalse();
    Poll open = stores.found(poll);
    assertThat(open.ended()).isNull();
    assertThat(stores.cast(open, "w", 1)).isEqualTo(new Cast.Stored(List.of(1)));
    assertThat(stores.votes(open)).containsExactly(0, 2);
  }

  @Test
  void tellsThoseApartWhoKnowAPollFromBeforeItWasReopened() {
    Poll poll = stores.added(plan("A", "B"));
    polls.close(poll.id(), NOW);
    polls.reopen(poll.id(), plan("A", "B"));
    assertThat(stores.cast(poll, "v", 0)).isEqualTo(new Cast.Outdated());
  }

  @Test
  void neverReopensWhatIsAnonymousWhateverThePlanSays() {
    Poll poll = stores.added(secret("A", "B"));
    stores.cast(poll, "v", 0);
    polls.close(poll.id(), NOW);
    assertThat(polls.reopen(poll.id(), secret("A", "B"))).isFalse();
    assertThat(polls.reopen(poll.id(), plan("A", "B"))).isFalse();
  }

  @Test
  void editsOnlyBeforeTheFirstVote() {
    Poll poll = stores.added(plan("A", "B"));
    assertThat(polls.edit(poll.id(), 1, plan("C", "D"))).isTrue();
    assertThat(polls.edit(poll.id(), 1, plan("E", "F"))).isFalse();
    Poll edited = stores.found(poll);
    assertThat(edited.plan()).isEqualTo(plan("C", "D"));
    assertThat(edited.edition()).isEqualTo(2);
    stores.cast(edited, "v", 0);
    assertThat(polls.edit(poll.id(), 2, plan("E", "F"))).isFalse();
    assertThat(stores.cast(edited, "w", 0)).isEqualTo(new Cast.Stored(List.of(0)));
  }

  @Test
  void editsAgainWhenTheOnlyVoteIsTakenBack() {
    Poll poll = stores.added(plan("A", "B"));
    stores.cast(poll, "v", 0);
    stores.ballots.cast(poll, "v", "V", before -> java.util.Optional.of(List.of()));
    assertThat(polls.edit(poll.id(), 1, plan("C", "D"))).isTrue();
  }

  @Test
  void refusesABallotForAnEarlierEdition() {
    Poll poll = stores.added(plan("A", "B"));
    polls.edit(poll.id(), 1, plan("C", "D"));
    assertThat(stores.cast(poll, "v", 0)).isEqualTo(new Cast.Outdated());
    assertThat(stores.rows("ballot", poll)).isZero();
  }

  @Test
  void growsWhileItIsOpenAndKeepsTheBallots() {
    Poll poll = stores.added(plan("A", "B"));
    stores.cast(poll, "v", 1);
    assertThat(polls.grow(poll.id(), 1, plan("A", "B", "C"))).isTrue();
    assertThat(polls.grow(poll.id(), 1, plan("A", "B", "D"))).isFalse();
    Poll grown = stores.found(poll);
    assertThat(stores.cast(grown, "w", 2)).isEqualTo(new Cast.Stored(List.of(2)));
    assertThat(stores.votes(grown)).containsExactly(0, 1, 1);
    polls.close(poll.id(), NOW);
    assertThat(polls.grow(poll.id(), 2, plan("A", "B", "C", "D"))).isFalse();
  }

  @Test
  void growsOnceForEachOfManyWhoAddAnOption() throws Exception {
    Poll poll = stores.added(plan("A", "B"));
    List<Boolean> told =
        atOnce(
            8,
            i -> {
              while (true) {
                Poll now = stores.found(poll);
                if (polls.grow(poll.id(), now.edition(), Plans.with(now.plan(), "by " + i))) {
                  return true;
                }
              }
            });
    assertThat(told).hasSize(8);
    assertThat(stores.found(poll).plan().options()).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void amendsAlsoWhatIsClosed() {
    Poll poll = stores.added(weekly(plan("A", "B")));
    polls.close(poll.id(), NOW);
    Plan once = Plans.once(poll.plan());
    assertThat(polls.amend(poll.id(), 1, once)).isTrue();
    assertThat(polls.amend(poll.id(), 1, once)).isFalse();
    assertThat(stores.found(poll).plan()).isEqualTo(once);
    assertThat(stores.found(poll).isClosed()).isTrue();
    assertThat(stores.cast(stores.found(poll), "v", 0)).isEqualTo(new Cast.NotOpen());
  }

  @Test
  void deletesAPollWithEverything() {
    Poll poll = stores.added(secret("A", "B"));
    stores.cast(poll, "v", 0);
    polls.place(poll.id(), new MessageRef(PLACE, "1"));
    stores.reminders.claim(poll.id(), "p");
    assertThat(polls.delete(poll.id())).isTrue();
    assertThat(polls.delete(poll.id())).isFalse();
    assertThat(polls.find(poll.id())).isEmpty();
    assertThat(ALL_OF_A_POLL).allSatisfy(table -> assertThat(stores.rows(table, poll)).isZero());
    assertThat(stores.gates()).isZero();
    assertThat(stores.cast(poll, "v", 0)).isEqualTo(new Cast.NotOpen());
  }

  @Test
  void notesOneMessageInEachPlace() {
    Poll poll = stores.added(plan("A", "B"));
    MessageRef old = new MessageRef(PLACE, "1");
    MessageRef here = new MessageRef(PLACE, "2");
    MessageRef there = new MessageRef(new ConversationRef("other", ODD), ODD);
    polls.place(poll.id(), old);
    polls.place(poll.id(), here);
    polls.place(poll.id(), there);
    polls.place(poll.id(), there);
    assertThat(polls.messages(poll.id())).containsExactly(here, there);
    polls.displace(poll.id(), old);
    polls.displace(poll.id(), there);
    assertThat(polls.messages(poll.id())).containsExactly(here);
  }

  @Test
  void notesOneOfTheMessagesThatAreNotedAtOnce() throws Exception {
    Poll poll = stores.added(plan("A", "B"));
    atOnce(
        16,
        i -> {
          polls.place(poll.id(), new MessageRef(PLACE, "m" + i));
          return true;
        });
    assertThat(polls.messages(poll.id())).hasSize(1);
  }

  @Test
  void forgetsWhatIsOldAndOver() {
    Poll old = stores.added(plan("A", "B"));
    Poll open = stores.added(plan("A", "B"));
    polls.close(old.id(), NOW);
    stores.clock.pass(Duration.ofDays(2));
    Poll fresh = stores.added(plan("A", "B"));
    polls.close(fresh.id(), stores.clock.instant());
    assertThat(polls.forgetBefore(NOW.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(polls.find(old.id())).isEmpty();
    assertThat(stores.gates()).isEqualTo(2 * Gates.STRIPES);
    assertThat(polls.find(open.id())).isPresent();
    assertThat(polls.find(fresh.id())).isPresent();
  }

  @Test
  void doesWhateverManyWantOfOnePollAtOnce() throws Exception {
    Poll poll = stores.added(plan("A", "B"));
    List<String> voters = PollStores.voters(64);
    List<Boolean> done =
        atOnce(
            96,
            i ->
                switch (i % 8) {
                  case 0 -> polls.close(poll.id(), NOW) | true;
                  case 1 -> polls.reopen(poll.id(), plan("A", "B")) | true;
                  case 2 ->
                      polls.amend(poll.id(), stores.found(poll).edition(), poll.plan()) | true;
                  case 3 ->
                      polls.open(poll.id()) | stores.reminders.claim(poll.id(), "p" + i) | true;
                  default -> stores.cast(stores.found(poll), voters.get(i % 64), i % 2) != null;
                });
    assertThat(done).hasSize(96).containsOnly(true);
    assertThat(polls.delete(poll.id())).isTrue();
  }

  private static List<Boolean> atOnce(int many, IntPredicateThatFails what) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> calls =
          IntStream.range(0, many).mapToObj(i -> (Callable<Boolean>) () -> what.test(i)).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  private interface IntPredicateThatFails {
    boolean test(int i) throws Exception;
  }
}
