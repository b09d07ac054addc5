package dev.caucus.gaps;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gaps as the bot has them, on one database. */
public final class TestGaps {

  public static final GapSettings SETTINGS = new GapSettings(true, Duration.ofDays(90));

  private TestGaps() {}

  public static Refusals refusals(JdbcClient database) {
    return new JdbcRefusals(database);
  }

  /** What notes gaps; it has noted all of them when it is closed. */
  static GapRecorder recorder(JdbcClient database, Clock clock) {
    return new GapRecorder(
        new JdbcGapStore(database), refusals(database), retained(clock), new Stems());
  }

  static GapReport report(JdbcClient database, Clock clock) {
    return new StoredGaps(
        new JdbcGapStore(database),
        SETTINGS,
        retained(clock),
        new Clusters(new StemLikeness(new Stems())));
  }

  static Retained retained(Clock clock) {
    return new Retained(SETTINGS.retention(), clock);
  }
}
