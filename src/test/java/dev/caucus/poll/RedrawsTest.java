package dev.caucus.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.poll.Redraws.Drawing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Aside
class RedrawsTest {

  private static final Duration QUICK = Duration.ofMillis(40);

  private final AtomicInteger state = new AtomicInteger();
  private final List<Integer> drawn = new CopyOnWriteArrayList<>();
  private Redraws redraws = redraws(poll -> draw());

  private static Redraws redraws(Function<String, Drawing> draw) {
    return new Redraws(draw, () -> {}, QUICK);
  }

  private Drawing draw() {
    drawn.add(state.get());
    return Drawing.DONE;
  }

  @AfterEach
  void stop() {
    redraws.stop();
  }

  private void vote() {
    state.incrementAndGet();
    redraws.touch("poll");
  }

  private void awaitLast() {
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !drawn.isEmpty() && drawn.getLast() == state.get());
  }

  @Test
  void drawAThousandVotesInThreeSecondsAboutThreeTimes() {
    redraws = new Redraws(poll -> draw(), () -> {});
    long start = System.nanoTime();
    for (int vote = 1; vote <= 1000; vote++) {
      long due = start + vote * 3_000_000L;
      await()
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> System.nanoTime() >= due);
      vote();
    }
    awaitLast();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    assertThat(drawn).hasSizeBetween(2, (int) seconds + 1);
    assertThat(drawn.getLast()).isEqualTo(1000);
  }

  @Test
  void alwaysDrawTheLastVote() {
    for (int round = 0; round < 30; round++) {
      for (int vote = 0; vote < 20; vote++) {
        vote();
      }
      awaitLast();
    }
    assertThat(drawn).hasSizeLessThan(30 * 20);
  }

  @Test
  void drawAVoteAgainThatCameWhileItWasDrawn() throws InterruptedException {
    CountDownLatch drawing = new CountDownLatch(1);
    CountDownLatch voted = new CountDownLatch(1);
    redraws =
        redraws(poll -> {
          int seen = state.get();
          drawing.countDown();
          awaitUninterruptibly(voted);
          drawn.add(seen);
          return Drawing.DONE;
        });
    vote();
    drawing.await();
    vote();
    voted.countDown();
    awaitLast();
    assertThat(drawn).containsExactly(1, 2);
  }

  @Test
  void holdUpNoPollForAnother() {
    CountDownLatch slow = new CountDownLatch(1);
    redraws =
        redraws(poll -> {
          if (poll.equals("slow")) {
            awaitUninterruptibly(slow);
          }
          return draw();
        });
    redraws.touch("slow");
    state.set(1);
    redraws.touch("other");
    awaitLast();
    slow.countDown();
  }

  @Test
  void tryAgainWhatFailedLessAndLessOften() {
    AtomicInteger attempts = new AtomicInteger();
    AtomicBoolean works = new AtomicBoolean();
    redraws =
        redraws(poll -> {
          attempts.incrementAndGet();
          if (!works.get()) {
            return attempts.get() % 2 == 0 ? Drawing.FAILED : fail();
          }
          return draw();
        });
    vote();
    await().pollDelay(Duration.ofMillis(500)).until(() -> attempts.get() >= 3);
    assertThat(attempts).hasValueLessThan(8);
    works.set(true);
    awaitLast();
  }

  private static Drawing fail() {
    throw new IllegalStateException("test");
  }

  @Test
  void lookAgainAsLongAsTheyAreAskedTo() {
    redraws =
        redraws(poll -> {
          draw();
          return drawn.size() < 3 ? Drawing.LOOK_AGAIN : Drawing.DONE;
        });
    vote();
    await().until(() -> drawn.size() == 3);
    await().during(QUICK.multipliedBy(5)).until(() -> drawn.size() == 3);
  }

  @Test
  void drawWhatWaitsAtTheEndAndNothingAfterIt() {
    redraws = new Redraws(poll -> draw(), () -> {}, Duration.ofMinutes(1));
    redraws.start();
    vote();
    redraws.stop();
    assertThat(drawn).containsExactly(1);
    vote();
    redraws.stop();
    assertThat(drawn).containsExactly(1);
  }

  @Test
  void drawAtTheEndWhatCameWhileItWasDrawn() throws InterruptedException {
    CountDownLatch drawing = new CountDownLatch(1);
    CountDownLatch voted = new CountDownLatch(1);
    redraws =
        redraws(poll -> {
          draw();
          drawing.countDown();
          awaitUninterruptibly(voted);
          return Drawing.DONE;
        });
    vote();
    drawing.await();
    vote();
    Thread end = Thread.ofVirtual().start(redraws::stop);
    voted.countDown();
    end.join();
    assertThat(drawn).containsExactly(1, 2);
  }

  @Test
  void catchUpAtEachStart() {
    AtomicInteger starts = new AtomicInteger();
    redraws =
        new Redraws(
            poll -> draw(),
            () -> {
              starts.incrementAndGet();
              vote();
            },
            QUICK);
    redraws.start();
    await().until(() -> drawn.equals(List.of(1)));
    redraws.stop();
    assertThat(redraws.isRunning()).isFalse();
    redraws.start();
    await().until(() -> drawn.equals(List.of(1, 2)));
    assertThat(starts).hasValue(2);
    assertThat(redraws.isRunning()).isTrue();
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
