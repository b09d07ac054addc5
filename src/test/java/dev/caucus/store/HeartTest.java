package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HeartTest {

  private static final Replicas.Pace FAST =
      new Replicas.Pace(Duration.ofMillis(10), Duration.ofSeconds(1));

  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger looksOfTheNext = new AtomicInteger();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private TestDatabase database;
  private Replicas replicas;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Engine.H2.open(folder);
    replicas = new Replicas(database.client(), false, FAST, new SettableClock());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void beatsAlsoWhileSomebodyLooksForLongWhoIsNotAskedAgainMeanwhile() {
    Heart heart =
        heart(() -> {
          looks.incrementAndGet();
          stay();
        });
    await().until(() -> looks.get() == 1);
    long before = beats();
    await().until(() -> beats() > before + 5);
    assertThat(looks).hasValue(1);
    goOn.countDown();
    await().until(() -> looks.get() > 1);
    heart.stop();
  }

  @Test
  void beatsAndLooksOnWhateverGoesWrong() {
    Heart heart =
        heart(() -> {
          looks.incrementAndGet();
          throw new StackOverflowError("on purpose");
        });
    await().until(() -> looks.get() > 2 && looksOfTheNext.get() > 2);
    heart.stop();
  }

  @Test
  void isGoneOnceItHasStopped() {
    Heart heart = heart(() -> {});
    await().until(() -> beats() > 2);
    heart.stop();
    assertThat(beats()).isZero();
  }

  private Heart heart(Successor first) {
    Heart heart = new Heart(replicas, () -> List.of(first, looksOfTheNext::incrementAndGet));
    heart.start();
    return heart;
  }

  private void stay() {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long beats() {
    return database
        .client()
        .sql("select coalesce(max(beat), 0) from replica where id = :id")
        .param("id", replicas.self())
        .query(Long.class)
        .single();
  }
}
