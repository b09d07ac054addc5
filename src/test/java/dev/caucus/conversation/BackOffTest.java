package dev.caucus.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff pauses =
      new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30), new Random());

  @RepeatedTest(20)
  void eachPauseIsLongerUpToALimitAndNeverQuiteTheSame() {
    List<Long> drawn = Stream.generate(pauses::next).limit(9).map(Duration::toMillis).toList();
    List<Integer> whole = List.of(500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000);
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(drawn.get(i)).isBetween(whole.get(i) / 2L, (long) whole.get(i));
    }
  }

  @Test
  void whatIsAskedForIsTheLeast() {
    assertThat(pauses.next(Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    assertThat(pauses.next(Duration.ZERO)).isPositive();
  }

  @Test
  void itBeginsAnewAfterASuccess() {
    Stream.generate(pauses::next).limit(9).forEach(pause -> {});
    pauses.reset();
    assertThat(pauses.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
  }

  @Test
  void pausesGrowUpToALimitAndBeginAnewAfterASuccess() {
    BackOff patient = new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5), new Random(1));
    for (int whole : new int[] {10, 20, 40, 80, 160, 300, 300}) {
      assertThat(patient.next())
          .isBetween(Duration.ofSeconds(whole / 2), Duration.ofSeconds(whole));
    }
    patient.reset();
    assertThat(patient.next()).isLessThanOrEqualTo(Duration.ofSeconds(10));
  }
}
