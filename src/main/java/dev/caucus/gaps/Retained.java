package dev.caucus.gaps;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How far back gaps are kept, in days of UTC. */
record Retained(Duration retention, Clock clock) {

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The day that the retention reaches back to, the whole of which still counts. */
  LocalDate firstDay() {
    return LocalDate.ofInstant(clock.instant().minus(retention), ZoneOffset.UTC);
  }
}
