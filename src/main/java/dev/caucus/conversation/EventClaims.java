package dev.caucus.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Who has taken on which event, and whether it is done, in SQL that H2 and PostgreSQL both speak.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
final class EventClaims {

  private static final String ONE = " where platform = :platform and fingerprint = :key";
  private static final String OWN = ONE + " and owner = :owner and done is null";

  private final JdbcClient jdbc;
  private final Clock clock;

  EventClaims(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Claims an event.
   *
   * @param owner who answers for it; null for nobody, so that nobody takes it over
   * @return true for the first caller only, of all that share the store
   */
  boolean claim(EventKey event, @Nullable String owner) {
    try {
      // Where it can, a duplicate is no error: that would undo the transaction it belongs to.
      return sql(
                  "insert into claimed_event (platform, fingerprint, claimed, owner)"
                      + " select cast(:platform as varchar(40)), cast(:key as char(64)),"
                      + " cast(:now as timestamp with time zone), cast(:owner as varchar(36))"
                      + " where not exists (select 1 from claimed_event"
                      + ONE
                      + ")",
                  event)
              .param("owner", owner)
              .param("now", now())
              .update()
          > 0;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** What that owner claimed is done, and nobody takes it over any more. */
  void done(EventKey event, String owner) {
    sql("update claimed_event set done = :now, trace = null" + OWN, event)
        .param("owner", owner)
        .param("now", now())
        .update();
  }

  /** Leaves what another one could go on with. */
  void leave(EventKey event, String owner, String trace) {
    sql("update claimed_event set trace = :trace" + OWN, event)
        .param("owner", owner)
        .param("trace", trace)
        .update();
  }

  /** Whether what one had claimed and not done is now another's; true for one caller only. */
  boolean takeOver(EventKey event, String from, String to) {
    return sql("update claimed_event set owner = :to" + OWN, event)
            .param("owner", from)
            .param("to", to)
            .update()
        > 0;
  }

  /** How those events stand, of one platform; without those that nobody has claimed. */
  Map<EventKey, Standing> look(String platform, Collection<EventKey> events) {
    Map<EventKey, Standing> found = new HashMap<>();
    List<String> keys = events.stream().map(EventKey::fingerprint).toList();
    jdbc.sql(
            "select fingerprint, owner, done, trace from claimed_event"
                + " where platform = :platform and fingerprint in (:keys)")
        .param("platform", platform)
        .param("keys", keys)
        .query(row -> {
          found.put(
              new EventKey(platform, row.getString("fingerprint")),
              new Standing(
                  row.getString("owner"), row.getObject("done") != null, row.getString("trace")));
        });
    return found;
  }

  int forgetBefore(Instant time) {
    return jdbc.sql("delete from claimed_event where claimed < :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }

  private StatementSpec sql(String sql, EventKey event) {
    return jdbc.sql(sql).param("platform", event.platform()).param("key", event.fingerprint());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /**
   * How a claimed event stands.
   *
   * @param owner null if nobody answers for it
   * @param trace what the owner has left to go on with; null if nothing
   */
  record Standing(@Nullable String owner, boolean done, @Nullable String trace) {}
}
