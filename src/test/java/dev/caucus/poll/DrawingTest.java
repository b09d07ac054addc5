package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.NotDelivered;
import dev.caucus.chat.NotDelivered.Reason;
import dev.caucus.chat.Outcome;
import dev.caucus.chat.Participant;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Engine;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The message of a poll in the end says what is true, whatever happens to its drawings. */
@Aside
class DrawingTest {

  private static final ConversationRef PLACE = new ConversationRef(StubPlatform.NAME, "T1/C1");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(PollStores.NOW);
  private final AtomicReference<Consumer<Reply>> beforeDrawing = new AtomicReference<>(reply -> {});
  private final AtomicInteger drawings = new AtomicInteger();
  private final StubPlatform platform =
      new StubPlatform() {
        @Override
        public MessageRef replace(MessageRef message, Reply reply) {
          drawings.incrementAndGet();
          beforeDrawing.get().accept(reply);
          super.replace(message, reply);
          return message;
        }
      };
  private TestDatabase database;
  private PollBot bot;

  @BeforeEach
  void open() {
    database = Engine.H2.open(folder);
    bot = new PollBot(database, clock, platform);
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
  }

  private String make() {
    bot.polls().obey(origin("ann"), "\"Where to?\" \"A\" \"B\"");
    return poll(platform.shown().getFirst()).poll();
  }

  private static Outcome.Poll poll(Reply reply) {
    return (Outcome.Poll) reply.outcome();
  }

  private static Origin origin(String person) {
    return new Origin(PLACE, new Participant(person, "Name of " + person), null, PLACE.id());
  }

  private static void vote(PollBot bot, String person, String poll, int option) {
    List<Reply> said =
        bot.polls().press(origin(person), "p:v:" + poll + ":" + option).orElseThrow();
    assertThat(said).isEmpty();
  }

  private void awaitVotes(Integer... votes) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(platform.shown())
                .allSatisfy(reply ->
                    assertThat(poll(reply).options().stream().map(Outcome.PollOption::votes))
                        .containsExactly(votes)));
  }

  @Test
  void manyVotesAreFewDrawings() {
    String poll = make();
    drawings.set(0);
    for (int voter = 0; voter < 100; voter++) {
      vote(bot, "u" + voter, poll, voter % 2);
    }
    awaitVotes(50, 50);
    assertThat(drawings).hasValueLessThan(20);
  }

  @Test
  void whatAnotherReplicaDrewTooLateIsDrawnAgain() throws InterruptedException {
    String poll = make();
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    beforeDrawing.set(reply -> {
      if (poll(reply).voters() == 1 && reached.getCount() > 0) {
        reached.countDown();
        awaitUninterruptibly(goOn);
      }
    });
    vote(bot, "ann", poll, 0);
    reached.await();
    try (PollBot other = new PollBot(database, clock, platform)) {
      vote(other, "ben", poll, 1);
      awaitVotes(1, 1);
      goOn.countDown();
      await().atMost(PATIENCE).until(() -> poll(platform.everything().getLast()).voters() == 1);
      awaitVotes(1, 1);
    }
  }

  @Test
  void aFailedDrawingIsTriedAgainEvenIfTheVotesAreAsTheyWereBefore() {
    String poll = make();
    vote(bot, "ann", poll, 0);
    awaitVotes(1, 0);
    // It says the new state in one place, and fails in the next.
    AtomicInteger failures = new AtomicInteger();
    beforeDrawing.set(reply -> {
      if (Objects.equals(poll(reply).options().get(1).votes(), 1)
          && failures.incrementAndGet() == 1) {
        vote(bot, "ann", poll, 0);
        showAnyway(reply);
        throw new NotDelivered(Reason.UNREACHABLE, "test");
      }
    });
    vote(bot, "ann", poll, 1);
    await().atMost(PATIENCE).until(() -> failures.get() == 1);
    awaitVotes(1, 0);
  }

  private void showAnyway(Reply reply) {
    Consumer<Reply> before = beforeDrawing.getAndSet(other -> {});
    database
        .client()
        .sql("select message from poll_message")
        .query(String.class)
        .list()
        .forEach(message -> platform.replace(new MessageRef(PLACE, message), reply));
    beforeDrawing.set(before);
  }

  @Test
  void aPlatformThatFailsInItsOwnWayIsTriedAgain() {
    String poll = make();
    AtomicInteger failures = new AtomicInteger();
    beforeDrawing.set(reply -> {
      if (failures.incrementAndGet() <= 2) {
        throw new IllegalStateException("test");
      }
    });
    vote(bot, "ann", poll, 1);
    awaitVotes(0, 1);
  }

  @Test
  void votesOfTheLastMomentAreDrawnBeforeTheEnd() {
    String poll = make();
    vote(bot, "ann", poll, 1);
    bot.close();
    assertThat(platform.shown()).allSatisfy(reply -> assertThat(poll(reply).voters()).isEqualTo(1));
  }

  @Test
  void votesThatWereNotDrawnAreDrawnAtTheNextStart() {
    String poll = make();
    bot.close();
    vote(bot, "ann", poll, 1);
    assertThat(platform.shown()).allSatisfy(reply -> assertThat(poll(reply).voters()).isZero());
    bot = new PollBot(database, clock, platform).start();
    awaitVotes(0, 1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("too late");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
