package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.conversation.PendingEvents.Pending;
import dev.caucus.store.Engine;
import dev.caucus.store.Lives;
import dev.caucus.store.Replicas;
import dev.caucus.store.SettableClock;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Timeout(20)
@ExtendWith(OutputCaptureExtension.class)
@ParameterizedClass
@EnumSource(Engine.class)
class DurableInboxTest {

  private static final String PAYLOAD = "{\"text\": \"secret words\"}";

  private final Engine engine;
  private final SettableClock clock = new SettableClock();
  private final Background background = new Background("slack");
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<String> read = new CopyOnWriteArrayList<>();
  private TestDatabase database;
  private Replicas one;
  private Replicas other;
  private Lives lives;
  private boolean connected = true;

  DurableInboxTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    one = Lives.replica(database, clock);
    other = Lives.replica(database, clock);
    lives = new Lives(clock, one, other);
    lives.beat();
  }

  @AfterEach
  void close() {
    goOn.countDown();
    background.stop();
    database.close();
  }

  @Test
  void whatIsUnderWayIsStoredBeforeItIsAcknowledgedAndGoneWhenItIsOver() {
    assertThat(takeSlowly(inbox(one))).isEqualTo("acknowledged");
    assertThat(pending(one)).extracting(Pending::payload).containsExactly(PAYLOAD);
    goOn.countDown();
    await().until(() -> pending(one).isEmpty());
  }

  @Test
  void whatIsOverAtOnceIsNotStored() {
    List<String> asked = new ArrayList<>();
    inbox(one)
        .take(
            "slack",
            () -> {
              asked.add("payload");
              return PAYLOAD;
            },
            () -> {
              background.run(() -> {});
              return "acknowledged";
            });
    assertThat(asked).isEmpty();
  }

  @Test
  void whatGoesWrongIsOverToo() {
    background.stop();
    background.start();
    inbox(one)
        .take(
            "slack",
            () -> PAYLOAD,
            () -> {
              background.run(() -> {
                throw new IllegalStateException("on purpose");
              });
              return "acknowledged";
            });
    await().until(() -> pending(one).isEmpty());
  }

  @Test
  void aStoreThatIsAwayKeepsNothingBack(CapturedOutput log) {
    database.client().sql("alter table pending_event rename to away").update();
    assertThat(takeSlowly(inbox(one))).isEqualTo("acknowledged");
    database.client().sql("alter table away rename to pending_event").update();
    assertThat(log).contains("acknowledged without being stored").doesNotContain("secret");
  }

  @Test
  void whatADeadOneHasLeftIsReadAgainOnce(CapturedOutput log) {
    takeSlowly(inbox(one));
    DurableInbox successor = inbox(other);
    lives.passWithout(null);
    successor.look();
    assertThat(pending(one)).hasSize(1);

    lives.passWithout(one);
    successor.look();
    successor.look();

    await().until(() -> pending(other).isEmpty() && pending(one).isEmpty());
    assertThat(read).containsExactly(PAYLOAD);
    assertThat(log).doesNotContain("secret");
  }

  @Test
  void whatCannotBeAnsweredYetWaits() {
    leftByTheDead(0);
    connected = false;
    inbox(other).look();
    assertThat(pending(one)).hasSize(1);
    connected = true;
    inbox(other).look();
    await().until(() -> read.size() == 1);
  }

  @Test
  void whatIsOlderThanTenMinutesIsDropped(CapturedOutput log) {
    leftByTheDead(0);
    clock.pass(Duration.ofMinutes(11));
    inbox(other).look();
    assertThat(pending(one)).isEmpty();
    assertThat(read).isEmpty();
    assertThat(log).contains("1 events were dropped").doesNotContain("secret");
  }

  @Test
  void whatSomebodyIsStillAtIsKeptForHoweverLongItTakes() {
    DurableInbox inbox = inbox(one);
    takeSlowly(inbox);
    clock.pass(Duration.ofMinutes(11));
    lives.passWithout(null);
    inbox.look();
    inbox(other).look();
    assertThat(pending(one)).hasSize(1);
    assertThat(read).isEmpty();
  }

  @Test
  void whatOneTookOverWithoutHearingThatItDidIsReadAllTheSame() {
    events().add(new Pending("a", "slack", PAYLOAD, clock.instant(), 1), other.self());
    inbox(other).look();
    await().until(() -> pending(other).isEmpty());
    assertThat(read).containsExactly(PAYLOAD);
  }

  @Test
  void whatOneIsAtIsNotReadAgain() {
    DurableInbox inbox = inbox(one);
    takeSlowly(inbox);
    inbox.look();
    assertThat(pending(one)).extracting(Pending::attempts).containsExactly(0);
  }

  @Test
  void whatADeadOneHasLeftIsReadInItsOrder() {
    List<String> payloads = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    payloads.forEach(each ->
        events()
            .add(
                new Pending(
                    "id" + each,
                    "slack",
                    each,
                    clock.instant().plusMillis(Integer.parseInt(each)),
                    0),
                one.self()));
    lives.passWithout(one);
    inbox(other).look();
    await().until(() -> pending(other).isEmpty());
    assertThat(read).isEqualTo(payloads);
  }

  @Test
  void afterOneThatIsStoredTooSlowlyTheNextIsStored() {
    DurableInbox inbox = inbox(one);
    CountDownLatch slow = new CountDownLatch(1);
    inbox.take(
        "slack",
        () -> {
          waitFor(slow);
          return "slow";
        },
        this::workSlowly);
    takeSlowly(inbox);
    assertThat(pending(one)).extracting(Pending::payload).containsExactly(PAYLOAD);
    slow.countDown();
    await().until(() -> pending(one).size() == 2);
  }

  @Test
  void whatHasKilledThreeIsNotTriedByTheFourth(CapturedOutput log) {
    leftByTheDead(3);
    inbox(other).look();
    assertThat(pending(one)).isEmpty();
    assertThat(read).isEmpty();
    assertThat(log).contains("was dropped").doesNotContain("secret");
  }

  @Test
  void whatNobodyTakesOnAnyMoreIsLeftToAnother() {
    inbox(one)
        .take(
            "slack",
            () -> PAYLOAD,
            () -> {
              background.run(() -> {
                throw new RejectedExecutionException("the bot is shutting down");
              });
              return "acknowledged";
            });
    lives.passWithout(one);
    inbox(other).look();
    await().until(() -> read.size() == 1);
  }

  @Test
  void whatCouldNotBeRemovedIsRemovedWhenTheStoreIsBack() {
    DurableInbox inbox = inbox(one);
    takeSlowly(inbox);
    database.client().sql("alter table pending_event rename to away").update();
    goOn.countDown();
    background.stop();
    database.client().sql("alter table away rename to pending_event").update();
    inbox.look();
    assertThat(pending(one)).isEmpty();
  }

  private void leftByTheDead(int attempts) {
    events().add(new Pending("a", "slack", PAYLOAD, clock.instant(), attempts), one.self());
    lives.passWithout(one);
  }

  private String takeSlowly(DurableInbox inbox) {
    return inbox.take("slack", () -> PAYLOAD, this::workSlowly);
  }

  private String workSlowly() {
    background.run(() -> waitFor(goOn));
    return "acknowledged";
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private PendingEvents events() {
    return new PendingEvents(database.client());
  }

  private List<Pending> pending(Replicas owner) {
    return events().of("slack", owner.self(), 10);
  }

  private DurableInbox inbox(Replicas replica) {
    return new DurableInbox(
        new PendingEvents(database.client()), replica, () -> Stream.of(new Slack()), clock);
  }

  /** Notes what it is to read again. */
  private final class Slack implements Reading {

    @Override
    public String platform() {
      return "slack";
    }

    @Override
    public boolean isReady() {
      return connected;
    }

    @Override
    public void again(String payload) {
      read.add(payload);
    }
  }
}
