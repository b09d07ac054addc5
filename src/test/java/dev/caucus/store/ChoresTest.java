package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(OutputCaptureExtension.class)
class ChoresTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Engine engine;
  private final SettableClock clock = new SettableClock(NOON);
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final Chore water = new Chore("water", done::add);
  private TestDatabase database;
  private Replica bot;

  ChoresTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    bot = new Replica(database, clock);
  }

  @AfterEach
  void close() {
    bot.close();
    database.close();
  }

  @Test
  void areDoneOnceTheirTimeHasCome() {
    bot.doing(water);
    bot.at("water", "rose", NOON.plus(HOUR));
    bot.at("water", "fern", NOON.plus(HOUR.multipliedBy(2)));
    clock.pass(HOUR);
    awaitDone("rose");
    awaitNothingLeftBut(1);
    clock.pass(HOUR);
    awaitDone("rose", "fern");
    awaitNothingLeftBut(0);
  }

  @Test
  void areDoneWithoutWaitingIfTheirTimeHasCome() {
    bot = new Replica(database, HOUR, clock).doing(water);
    bot.at("water", "rose", NOON.minus(HOUR));
    awaitDone("rose");
  }

  @Test
  void areMovedBySettingAnotherTime() {
    bot.at("water", "rose", NOON);
    bot.at("water", "rose", NOON.plus(HOUR));
    bot.at("water", "fern", NOON);
    bot.doing(water);
    awaitDone("fern");
    clock.pass(HOUR);
    awaitDone("fern", "rose");
  }

  @Test
  void areNotDoneAfterTheyWereCancelled() {
    bot.at("water", "rose", NOON);
    bot.at("water", "fern", NOON);
    bot.cancel("water", "rose");
    bot.cancel("water", "nothing");
    bot.doing(water);
    awaitDone("fern");
    awaitNothingLeftBut(0);
  }

  @Test
  void areDoneAfterATimeWhenNobodyWasThere() {
    bot.at("water", "rose", NOON.plus(HOUR));
    bot.close();
    clock.pass(Duration.ofDays(3));
    bot = new Replica(database, clock).doing(water);
    awaitDone("rose");
  }

  @Test
  void areDoneByOneOfTwoReplicas() {
    try (var other = new Replica(database, clock)) {
      bot.doing(water);
      other.doing(water);
      List<String> plants = IntStream.range(0, 40).mapToObj(i -> "plant " + i).toList();
      plants.forEach(plant -> other.at("water", plant, NOON.plus(HOUR)));
      clock.pass(HOUR);
      await()
          .until(() -> {
            bot.look();
            other.look();
            return left() == 0;
          });
      assertThat(done).containsExactlyInAnyOrderElementsOf(plants);
    }
  }

  @Test
  void areNeverDoneIfTheirTransactionIsRolledBack() {
    bot.at("water", "fern", NOON.plus(HOUR));
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(transaction -> {
          bot.at("water", "rose", NOON);
          bot.cancel("water", "fern");
          transaction.setRollbackOnly();
        });
    bot.doing(water);
    clock.pass(HOUR);
    awaitDone("fern");
    awaitNothingLeftBut(0);
  }

  @Test
  void areDoneAsSoonAsTheirTransactionIsCommitted() {
    bot = new Replica(database, HOUR, clock).doing(water);
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(transaction -> {
          bot.at("water", "rose", NOON);
          bot.look();
          assertThat(done).isEmpty();
        });
    awaitDone("rose");
  }

  @Test
  void leaveTheTransactionAsItIsIfSomebodyElseSetsTheSameOne() throws InterruptedException {
    var set = new CountDownLatch(1);
    Thread other =
        Thread.ofVirtual()
            .start(() ->
                new TransactionTemplate(database.transactions())
                    .executeWithoutResult(transaction -> {
                      bot.at("water", "rose", NOON);
                      set.countDown();
                    }));
    set.await();
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(transaction -> {
          bot.at("water", "fern", NOON);
          bot.at("water", "rose", NOON);
        });
    other.join();
    assertThat(left()).isEqualTo(2);
  }

  @Test
  void canSetTheirOwnNextTime() {
    var count = new AtomicInteger();
    bot.doing(
        new Chore(
            "water",
            plant -> {
              count.incrementAndGet();
              bot.at("water", plant, clock.instant().plus(HOUR));
            }));
    bot.at("water", "rose", NOON);
    await().until(() -> count.get() == 1 && nothingUnderWay());
    clock.pass(HOUR);
    await().until(() -> count.get() == 2 && nothingUnderWay());
    assertThat(left()).isEqualTo(1);
  }

  @Test
  void areDoneAgainIfATimeIsSetWhileTheyAreDone() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    bot.doing(
        new Chore(
            "water",
            plant -> {
              begun.countDown();
              awaitQuietly(go);
              done.add(plant);
            }));
    bot.at("water", "rose", NOON);
    begun.await();
    bot.at("water", "rose", NOON);
    go.countDown();
    awaitDone("rose", "rose");
    awaitNothingLeftBut(0);
  }

  @Test
  void areNotDoneAgainIfThatIsCancelled() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    bot.doing(
        new Chore(
            "water",
            plant -> {
              begun.countDown();
              awaitQuietly(go);
            }));
    bot.at("water", "rose", NOON);
    begun.await();
    bot.at("water", "rose", NOON.plus(HOUR));
    bot.cancel("water", "rose");
    go.countDown();
    awaitNothingLeftBut(0);
  }

  @Test
  void areTriedAgainLaterAndLaterWhenTheyFail(CapturedOutput log) {
    var attempts = new AtomicInteger();
    bot.doing(
        new Chore(
            "water",
            plant -> {
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("no water");
              }
              done.add(plant);
            }));
    bot.at("water", "rose", NOON);
    await().until(() -> attempts.get() == 1 && nothingUnderWay());
    clock.pass(Duration.ofSeconds(5));
    await().until(() -> attempts.get() == 2 && nothingUnderWay());
    clock.pass(Duration.ofSeconds(9));
    bot.look();
    assertThat(done).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    awaitDone("rose");
    assertThat(log)
        .containsPattern("Error [0-9a-f]{8}: water failed for rose and is tried again in 5 s")
        .contains("in 10 s")
        .containsOnlyOnce("no water");
  }

  @Test
  void areTriedAgainWhenWhoeverDidThemIsGone() {
    pickedBySomebody(NOON.minus(HOUR));
    bot.doing(water);
    await().until(this::nothingUnderWay);
    assertThat(done).isEmpty();
    clock.pass(Duration.ofSeconds(5));
    awaitDone("rose");
  }

  @Test
  void areLeftToWhoeverDoesThem() {
    pickedBySomebody(NOON);
    bot.doing(water);
    bot.at("water", "fern", NOON);
    awaitDone("fern");
    assertThat(nothingUnderWay()).isFalse();
  }

  @Test
  void areDoneAtOnceByABotThatIsAloneWhateverStoppedItBefore() {
    pickedBySomebody(NOON);
    bot.doingAlone(water);
    awaitDone("rose");
  }

  @Test
  void areDoneAfterAnOutageOfWhichTheLogTellsOnce(CapturedOutput log) {
    bot.at("water", "rose", NOON);
    database.client().sql("alter table scheduled_tasks rename to away").update();
    bot.doing(water);
    await().until(() -> log.toString().contains("cannot be asked what is due"));
    bot.look();
    bot.look();
    database.client().sql("alter table away rename to scheduled_tasks").update();
    awaitDone("rose");
    await()
        .untilAsserted(() ->
            assertThat(log)
                .containsOnlyOnce("cannot be asked what is due")
                .containsOnlyOnce("is asked again what is due"));
  }

  private void pickedBySomebody(Instant lastSign) {
    bot.at("water", "rose", NOON);
    database
        .client()
        .sql(
            "update scheduled_tasks set picked = true, picked_by = 'somebody',"
                + " last_heartbeat = :time")
        .param("time", lastSign.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void awaitDone(String... plants) {
    await().untilAsserted(() -> assertThat(done).containsExactly(plants));
  }

  private void awaitNothingLeftBut(int others) {
    await().untilAsserted(() -> assertThat(left()).isEqualTo(others));
  }

  private boolean nothingUnderWay() {
    return count("select count(*) from scheduled_tasks where picked") == 0;
  }

  private int left() {
    return count("select count(*) from scheduled_tasks");
  }

  private int count(String sql) {
    return database.client().sql(sql).query(int.class).single();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
