package dev.caucus.knowledge.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-11-01",
        "2023-11-1",
        " 2023-11-01 ",
        "2023-11-01T23:30:00-08:00",
        "2023-11-01 10:00",
        "1 November 2023",
        "1 nov 2023",
        "November 1, 2023",
        "Nov 1, 2023",
        "Wed, 01 Nov 2023 23:30:00 GMT",
        "Wed, 1 Nov 2023 23:30:00 GMT"
      })
  void understandsADateInWordsOrInOrder(String text) {
    assertThat(WrittenDate.parse(text)).isEqualTo(LocalDate.of(2023, 11, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11/01/2023",
        "01.11.2023",
        "2023",
        "2023-13-01",
        "2023-02-29",
        "Thu, 01 Nov 2023 23:30:00 GMT",
        ""
      })
  void refusesWhatMayMeanSomethingElse(String text) {
    assertThat(WrittenDate.parse(text)).isNull();
  }
}
