package dev.caucus.slack.connection;

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
  void whatSlackAsksForIsTheLeast() {
    assertThat(pauses.next(Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    assertThat(pauses.next(Duration.ZERO)).isPositive();
  }

  @Test
  void itBeginsAnewAfterASuccess() {
    Stream.generate(pauses::next).limit(9).forEach(pause -> {});
    pauses.reset();
    assertThat(pauses.next()).isLessThanOrEqualTo(Duration.ofMillis(500));
  }
}
