package dev.caucus.poll.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

  private static final Instant AT = Instant.parse("2026-11-27T16:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-27T16:00:00Z | Europe/Berlin | Fri 27 Nov 2026, 17:00 (Europe/Berlin)",
        "2026-11-27T16:00:59Z | UTC | Fri 27 Nov 2026, 16:00 (UTC)",
        "2026-11-27T16:00:00Z | Z | Fri 27 Nov 2026, 16:00 (UTC)",
        "2026-11-27T16:00:00Z | +02:00 | Fri 27 Nov 2026, 18:00 (+02:00)",
        "2027-10-31T00:30:00Z | Europe/Berlin | Sun 31 Oct 2027, 02:30 (Europe/Berlin, +02:00)",
        "2027-10-31T01:30:00Z | Europe/Berlin | Sun 31 Oct 2027, 02:30 (Europe/Berlin, +01:00)",
      })
  void saysAMoment(Instant at, ZoneId zone, String said) {
    assertThat(Spoken.moment(at, zone)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P10D | in 10 days",
        "P3D | in 3 days",
        "PT71H59M59S | in 3 days",
        "PT60H | in 3 days",
        "PT59H59M59S | in 2 days",
        "PT47H30M | in 2 days",
        "PT47H29M | in 47 hours",
        "PT24H | in 24 hours",
        "PT2H | in 2 hours",
        "PT1H30M | in 2 hours",
        "PT1H29M59S | in less than 90 minutes",
        "PT1H | in less than 60 minutes",
        "PT30M | in less than 30 minutes",
        "PT29M59S | in less than 30 minutes",
        "PT15M | in less than 15 minutes",
        "PT5M1S | in less than 15 minutes",
        "PT4M | in less than 5 minutes",
        "PT59S | in less than a minute",
        "PT0S | now",
        "PT-1S | now",
      })
  void saysTheTimeLeft(Duration left, String said) {
    assertThat(Spoken.left(AT.minus(left), AT)).isEqualTo(said);
  }

  @Test
  void knowsEveryTimeAtWhichTheWordsChange() {
    Instant now = AT.minus(Duration.ofDays(4));
    int changes = 0;
    while (now.isBefore(AT)) {
      Instant next = Spoken.nextChange(now, AT).orElseThrow();
      String said = Spoken.left(now, AT);
      assertThat(Spoken.left(next.minusNanos(1), AT)).isEqualTo(said);
      assertThat(Spoken.left(next, AT)).isNotEqualTo(said);
      now = next;
      changes++;
    }
    // 3 and 2 days; 47 to 2 hours; 90, 60, 30, 15, 5 minutes and 1; and now.
    assertThat(changes).isEqualTo(2 + 46 + 6 + 1);
    assertThat(Spoken.nextChange(AT, AT)).isEmpty();
  }
}
