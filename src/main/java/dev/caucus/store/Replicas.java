package dev.caucus.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which of the processes on one store are alive.
 *
 * <p>Each counts its heartbeats in the store, and judges the others by its own clock: who has not
 * beaten for long, while this one could write and read the store the whole time, is dead. After an
 * outage of the store everybody gets the whole time again, so that nobody takes over from the
 * living. Whoever stood still for longer than that and goes on after all may do again what another
 * one has done meanwhile.
 */
public final class Replicas implements Forgetful {

  /** Of whom the table knows nothing, or nothing any more. */
  private static final long GONE = -1;

  private final JdbcClient jdbc;
  private final boolean alone;
  private final Pace pace;
  private final Clock clock;
  private final String self = UUID.randomUUID().toString();
  private final Map<String, Seen> others = new HashMap<>();
  private @Nullable Instant looked;

  /**
   * This process, and whoever else is there.
   *
   * @param alone whether nobody else can be: then whoever was is dead
   */
  public Replicas(JdbcClient jdbc, boolean alone, Pace pace, Clock clock) {
    this.jdbc = jdbc;
    this.alone = alone;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * How fast hearts beat.
   *
   * @param beat how long a heart waits before it beats again
   * @param death who has not beaten for so long is dead
   */
  public record Pace(Duration beat, Duration death) {

    /**
     * Four beats missed: a pause of the garbage collector or of a virtual machine is shorter, and
     * whoever waits for an answer is still there.
     */
    public static final Pace USUAL = new Pace(Duration.ofMillis(2_500), Duration.ofSeconds(12));

    /** Whoever did not look for longer than that does not know what happened meanwhile. */
    private Duration gap() {
      return death.dividedBy(2);
    }
  }

  /** The id of this process, which no other has, nor the one after it. */
  public String self() {
    return self;
  }

  Pace pace() {
    return pace;
  }

  /** Whether that one is surely dead, as far as this one has been looking. */
  public synchronized boolean isDead(String replica) {
    if (replica.equals(self)) {
      return false;
    }
    if (alone) {
      return true;
    }
    Instant now = looked;
    return now != null
        && !others
            .computeIfAbsent(replica, unheardOf -> new Seen(GONE, now))
            .since()
            .plus(pace.death())
            .isAfter(now);
  }

  /**
   * Beats, and looks how the others do.
   *
   * @throws org.springframework.dao.DataAccessException if the store is away; then nobody is dead
   */
  public void beat() {
    if (alone) {
      return;
    }
    Map<String, Long> beats;
    try {
      if (beaten() == 0) {
        sql("insert into replica (id, beat, seen) values (:self, 0, :now)").update();
      }
      beats = beats();
    } catch (RuntimeException e) {
      lookAway();
      throw e;
    }
    observe(beats, clock.instant());
  }

  private int beaten() {
    return sql("update replica set beat = beat + 1, seen = :now where id = :self").update();
  }

  private Map<String, Long> beats() {
    Map<String, Long> beats = new HashMap<>();
    jdbc.sql("select id, beat from replica")
        .query(row -> {
          beats.put(row.getString("id"), row.getLong("beat"));
        });
    return beats;
  }

  private synchronized void lookAway() {
    others.clear();
    looked = null;
  }

  private synchronized void observe(Map<String, Long> beats, Instant now) {
    if (looked != null && looked.plus(pace.gap()).isBefore(now)) {
      others.clear();
    }
    looked = now;
    Set<String> ids = new HashSet<>(beats.keySet());
    ids.addAll(others.keySet());
    for (String id : ids) {
      long beat = beats.getOrDefault(id, GONE);
      Seen seen = others.get(id);
      if (seen == null || seen.beat() != beat) {
        others.put(id, new Seen(beat, now));
      }
    }
    others.values().removeIf(seen -> seen.beat() == GONE && isLongOver(seen, now));
  }

  /** Whoever asks for it again waits again. */
  private boolean isLongOver(Seen seen, Instant now) {
    return seen.since().plus(pace.death().multipliedBy(100)).isBefore(now);
  }

  /** Says that this one is not there any more, and has left nothing. */
  void leave() {
    if (!alone) {
      jdbc.sql("delete from replica where id = :self").param("self", self).update();
    }
  }

  @Override
  public int forgetBefore(Instant time) {
    return jdbc.sql("delete from replica where seen < :time").param("time", at(time)).update();
  }

  private StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("self", self).param("now", at(clock.instant()));
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /** Since when a heart has stood at that beat, for all that was seen. */
  private record Seen(long beat, Instant since) {}
}
