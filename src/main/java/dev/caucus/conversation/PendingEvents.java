package dev.caucus.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What platforms have told and do not tell again, until it is answered, in SQL that H2 and
 * PostgreSQL both speak.
 */
final class PendingEvents {

  private static final String ONE = " where id = :id and owner = :owner";

  private final JdbcClient jdbc;

  PendingEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Pending event, String owner) {
    jdbc.sql(
            "insert into pending_event (id, platform, owner, payload, taken, attempts)"
                + " values (:id, :platform, :owner, :payload, :taken, :attempts)")
        .param("id", event.id())
        .param("platform", event.platform())
        .param("owner", owner)
        .param("payload", event.payload())
        .param("taken", timestamp(event.taken()))
        .param("attempts", event.attempts())
        .update();
  }

  /** True if it was there, and that one's. */
  boolean remove(String id, String owner) {
    return jdbc.sql("delete from pending_event" + ONE)
            .param("id", id)
            .param("owner", owner)
            .update()
        > 0;
  }

  /** Whether the event of one is now another's, by one more attempt; true for one caller only. */
  boolean takeOver(String id, String from, String to) {
    return jdbc.sql("update pending_event set owner = :to, attempts = attempts + 1" + ONE)
            .param("id", id)
            .param("owner", from)
            .param("to", to)
            .update()
        > 0;
  }

  /** All that have any. */
  List<String> owners(String platform) {
    return jdbc.sql("select distinct owner from pending_event where platform = :platform")
        .param("platform", platform)
        .query((row, number) -> row.getString("owner"))
        .list();
  }

  /** The oldest of those of one owner. */
  List<Pending> of(String platform, String owner, int most) {
    return jdbc.sql(
            "select id, payload, taken, attempts from pending_event"
                + " where platform = :platform and owner = :owner order by taken, id"
                + " fetch first "
                + most
                + " rows only")
        .param("platform", platform)
        .param("owner", owner)
        .query((row, number) ->
            new Pending(
                row.getString("id"),
                platform,
                row.getString("payload"),
                row.getObject("taken", OffsetDateTime.class).toInstant(),
                row.getInt("attempts")))
        .list();
  }

  /** The oldest of those that came before that time, each with its owner. */
  Map<String, String> before(Instant time, int most) {
    Map<String, String> owners = new LinkedHashMap<>();
    jdbc.sql(
            "select id, owner from pending_event where taken < :time order by taken, id"
                + " fetch first "
                + most
                + " rows only")
        .param("time", timestamp(time))
        .query(row -> {
          owners.put(row.getString("id"), row.getString("owner"));
        });
    return owners;
  }

  private static OffsetDateTime timestamp(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  /**
   * One of them.
   *
   * @param payload what people wrote is in it, so that it must not get into a log
   * @param taken when it came
   * @param attempts how many replicas have begun with it, but for the first
   */
  record Pending(String id, String platform, String payload, Instant taken, int attempts) {

    @Override
    public String toString() {
      return "Pending[" + id + "]";
    }
  }
}
