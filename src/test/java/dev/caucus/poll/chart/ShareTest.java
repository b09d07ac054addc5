package dev.caucus.poll.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0%",
    "0, 7, 0%",
    "1, 1000, <1%",
    "1, 3, 33%",
    "2, 3, 67%",
    "1, 2, 50%",
    "999, 1000, >99%",
    "7, 7, 100%"
  })
  void saysNeitherNothingOfSomethingNorAllOfNearlyAll(int votes, int whole, String percentage) {
    assertThat(new Share(votes, whole).percentage()).isEqualTo(percentage);
  }
}
