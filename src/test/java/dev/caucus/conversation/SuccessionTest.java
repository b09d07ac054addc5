package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.chat.Block;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.ReplyChannel;
import dev.caucus.chat.Turn;
import dev.caucus.chat.Turn.Chose;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.chat.Turn.Overheard;
import dev.caucus.chat.Turn.Said;
import dev.caucus.store.Engine;
import dev.caucus.store.Lives;
import dev.caucus.store.Replicas;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two replicas that hear of the same events. */
@Aside
@Timeout(20)
@ParameterizedClass
@EnumSource(Engine.class)
class SuccessionTest {

  private static final String VOTE = "p:v:ba9876543210:0";

  private final Engine engine;
  private final SettableClock clock = new SettableClock();
  private TestDatabase database;
  private Bot one;
  private Bot other;
  private Lives lives;

  SuccessionTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    one = new Bot();
    other = new Bot();
    lives = new Lives(clock, one.replica, other.replica);
    lives.beat();
  }

  @AfterEach
  void close() {
    one.goOn.countDown();
    one.dispatcher.stop();
    other.dispatcher.stop();
    database.close();
  }

  @Test
  void oneOfThemAnswers() {
    one.goOn.countDown();
    one.hears(said("e1"));
    one.says("answer");
    one.dispatcher.stop();
    other.hears(said("e1"));
    lives.passWithout(one.replica);
    other.looks();
    other.saysNothingMore();
  }

  @Test
  void whoeverIsAtWorkAndAliveIsNotAnsweredFor() {
    one.isStuckWith(said("e1"));
    other.hears(said("e1"));
    lives.passWithout(null);
    other.looks();
    other.saysNothingMore();
  }

  @Test
  void whatTheDeadDidNotAnswerTheOtherDoes() {
    one.isStuckWith(said("e1"));
    other.hears(said("e1"));
    lives.passWithout(one.replica);
    other.looks();
    other.says("answer");
    other.looks();
    other.saysNothingMore();
    await().until(() -> undone() == 0);
  }

  @Test
  void whatComesOnlyWhenOneIsDeadIsAnsweredToo() {
    one.isStuckWith(said("e1"));
    lives.passWithout(one.replica);
    other.hears(said("e1"));
    other.looks();
    lives.passWithout(one.replica);
    other.looks();
    other.says("answer");
  }

  @Test
  void whatIsOverheardIsClaimedAndTakenOverLikewise() {
    Turn overheard = new Overheard(origin("e1"), "what is it?", false);
    one.isStuckWith(overheard);
    other.hears(overheard);
    lives.passWithout(one.replica);
    other.looks();
    other.says("answer");
  }

  @Test
  void whatSomebodyClaimedLongAgoIsLeftToThem() {
    one.isStuckWith(said("e1"));
    other.hears(said("e1"));
    clock.pass(Duration.ofMinutes(6));
    lives.passWithout(one.replica);
    other.looks();
    other.saysNothingMore();
  }

  @Test
  void whatAnOldVersionClaimedIsLeftToIt() {
    new JdbcConversationStore(database.client(), clock).claim("chat", "e1");
    other.hears(said("e1"));
    lives.passWithout(one.replica);
    other.looks();
    other.saysNothingMore();
  }

  @Test
  void noMoreThanAThousandAreKept() {
    IntStream.range(0, 1_001).forEach(i -> one.claims("e" + i));
    List<String> done = new CopyOnWriteArrayList<>();
    IntStream.range(0, 1_001)
        .forEach(i -> other.succession.once("chat", "e" + i, claim -> done.add("e" + i)));
    lives.passWithout(one.replica);
    other.looks();
    await().until(() -> done.size() == 1_000);
    assertThat(done).doesNotContain("e0");
  }

  @Test
  void aSignOfWorkIsGoneOnWith() {
    one.claims("e1");
    claims().leave(EventKey.of("chat", "e1"), one.replica.self(), "message 7");
    List<Optional<String>> found = new CopyOnWriteArrayList<>();
    other.succession.once("chat", "e1", claim -> found.add(claim.found()));
    lives.passWithout(one.replica);
    other.looks();
    await().until(() -> found.equals(List.of(Optional.of("message 7"))));
  }

  @Test
  void whatOneTookOverWithoutHearingThatItDidIsAnsweredAllTheSame() {
    one.claims("e1");
    other.hears(said("e1"));
    assertThat(
            claims().takeOver(EventKey.of("chat", "e1"), one.replica.self(), other.replica.self()))
        .isTrue();
    other.looks();
    other.says("answer");
    other.looks();
    other.saysNothingMore();
    await().until(() -> undone() == 0);
  }

  @Test
  void whatIsToldAgainWhileItIsTakenOverIsAnsweredOnce() {
    one.isStuckWith(said("e1"));
    other.hears(said("e1"));
    other.hears(said("e1"));
    lives.passWithout(one.replica);
    other.looks();
    other.looks();
    other.says("answer");
    other.looks();
    other.saysNothingMore();
  }

  @Test
  void aVoteIsTakenOver() {
    one.isStuckWith(vote("e1"));
    other.hears(vote("e1"));
    lives.passWithout(one.replica);
    other.looks();
    other.says("answer");
  }

  @Test
  void aVoteAfterWhichSomebodyHasVotedAgainIsNot() {
    one.isStuckWith(vote("e1"));
    other.hears(vote("e1"));
    clock.pass(Duration.ofSeconds(3));
    other.hears(vote("e2"));
    other.says("answer");
    lives.passWithout(one.replica);
    other.looks();
    other.dispatcher.stop();
    assertThat(other.said).containsExactly("answer");
    await().until(() -> undone() == 0);
  }

  @Test
  void aVoteAfterWhichSomebodyHasVotedInAnotherPollIsTakenOver() {
    assertThatAVoteIsTakenOverAfter("p:v:ca9876543210:0");
  }

  @Test
  void aVoteAfterWhichSomebodyHasOnlyLookedAtThePollIsTakenOver() {
    assertThatAVoteIsTakenOverAfter("p:m:ba9876543210");
  }

  private void assertThatAVoteIsTakenOverAfter(String press) {
    one.isStuckWith(vote("e1"));
    other.hears(vote("e1"));
    clock.pass(Duration.ofSeconds(3));
    other.hears(new Chose(origin("e2"), press));
    other.says("answer");
    lives.passWithout(one.replica);
    other.looks();
    other.says("answer", "answer");
  }

  @Test
  void aVoteThatIsToldTwiceIsTakenOver() {
    one.isStuckWith(vote("e1"));
    other.hears(vote("e1"));
    clock.pass(Duration.ofSeconds(3));
    other.hears(vote("e1"));
    lives.passWithout(one.replica);
    other.looks();
    other.says("answer");
  }

  @Test
  void aVoteThatIsTakenOverIsNamedAsItWasSoThatItsBallotCountsOnce() {
    one.isStuckWith(vote("e1"));
    other.hears(vote("e1"));
    lives.passWithout(one.replica);
    other.looks();
    other.says("answer");
    assertThat(other.heardOf).isEqualTo(one.heardOf).containsExactly("ballot/e1");
    await().until(() -> undone() == 0);
  }

  @Test
  void whatIsNoVoteIsClaimedOnlyOnce() {
    one.goOn.countDown();
    one.hears(said("e1"));
    one.says("answer");
    assertThat(one.heardOf).containsExactly("nothing");
  }

  @Test
  void whatCouldNotBeNotedIsNotedWhenTheStoreIsBack() {
    one.isStuckWith(said("e1"));
    database.client().sql("alter table claimed_event rename to away").update();
    one.goOn.countDown();
    one.says("answer");
    one.dispatcher.stop();
    database.client().sql("alter table away rename to claimed_event").update();
    other.hears(said("e1"));
    one.looks();
    lives.passWithout(one.replica);
    other.looks();
    other.saysNothingMore();
  }

  @Test
  void whatIsToldTwiceWhileTheStoreIsAwayIsAnsweredOnce() {
    other.hears(said("other things"));
    other.says("answer");
    database.client().sql("alter table claimed_event rename to away").update();
    other.hears(said("e1"));
    other.hears(said("e1"));
    other.dispatcher.stop();
    database.client().sql("alter table away rename to claimed_event").update();
    assertThat(other.said).hasSize(2);
  }

  private EventClaims claims() {
    return new EventClaims(database.client(), clock);
  }

  private long undone() {
    return database
        .client()
        .sql("select count(*) from claimed_event where done is null")
        .query(Long.class)
        .single();
  }

  private static Turn said(String event) {
    return new Said(origin(event), "one");
  }

  private static Turn vote(String event) {
    return new Chose(origin(event), VOTE);
  }

  private static Origin origin(String event) {
    return new Origin(
        new ConversationRef("chat", "thread"), new Participant("u1", null), event, "channel");
  }

  /** One replica; the first one is stuck with what it hears until it may go on. */
  private final class Bot {

    final Replicas replica = Lives.replica(database, clock);
    final Succession succession = new Succession(SuccessionTest.this.claims(), replica, clock);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final List<String> heardOf = new CopyOnWriteArrayList<>();
    final List<String> said = new CopyOnWriteArrayList<>();
    final CountDownLatch goOn = new CountDownLatch(one == null ? 1 : 0);
    final CountDownLatch busy = new CountDownLatch(1);
    final OrderlyDispatcher dispatcher =
        new OrderlyDispatcher(
            succession,
            overheard -> true,
            turn -> {
              heardOf.add(Objects.requireNonNullElse(turn.origin().event(), "nothing"));
              stays();
              return List.of(Reply.of(new Outcome.Notice("a", "a"), Block.Text.of("answer")));
            },
            Duration.ofHours(1),
            Duration.ofSeconds(30),
            new TurnMeters(registry),
            clock);

    void claims(String event) {
      assertThat(SuccessionTest.this.claims().claim(EventKey.of("chat", event), replica.self()))
          .isTrue();
    }

    /** Hears of it, and does what there is to do at once. */
    void hears(Turn turn) {
      dispatch(turn);
      await().until(() -> registry.get("caucus.turns.waiting").gauge().value() == 0);
    }

    void isStuckWith(Turn turn) {
      dispatch(turn);
      awaits(busy);
    }

    private void dispatch(Turn turn) {
      dispatcher.dispatch(
          turn,
          new ReplyChannel() {
            @Override
            public void working() {}

            @Override
            public void show(List<Reply> replies) {
              replies.forEach(reply -> said.add(reply.text()));
            }
          });
    }

    void stays() {
      busy.countDown();
      awaits(goOn);
    }

    private void awaits(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    void looks() {
      succession.look();
    }

    void says(String... texts) {
      await().untilAsserted(() -> assertThat(said).containsExactly(texts));
    }

    void saysNothingMore() {
      List<String> before = List.copyOf(said);
      dispatcher.stop();
      assertThat(said).isEqualTo(before);
    }
  }
}
