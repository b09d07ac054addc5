package dev.caucus.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps drafts in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcDraftStore implements DraftStore {

  private final JdbcClient jdbc;
  private final TransactionTemplate nested;
  private final Clock clock;

  JdbcDraftStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.nested = Nested.in(transaction);
    this.clock = clock;
  }

  @Override
  public void save(Draft draft) {
    boolean saved = false;
    while (!saved) {
      // Somebody else may save or take the same one in between.
      saved =
          put(
                  "update poll_draft set platform = :platform, place = :place, creator = :creator,"
                      + " creator_name = :name, zone = :zone, entered = :entered, grounds ="
                      + " :grounds, poll = :poll, made = :now where id = :id",
                  draft)
              || insert(draft);
    }
  }

  private boolean insert(Draft draft) {
    try {
      return Boolean.TRUE.equals(
          nested.execute(status ->
              put(
                  "insert into poll_draft (id, platform, place, creator, creator_name, zone,"
                      + " entered, grounds, poll, made) values (:id, :platform, :place, :creator,"
                      + " :name, :zone, :entered, :grounds, :poll, :now)",
                  draft)));
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private boolean put(String sql, Draft draft) {
    return jdbc.sql(sql)
            .param("id", draft.id())
            .param("platform", draft.place().platform())
            .param("place", PollFormat.text(draft.place().id()))
            .param("creator", PollFormat.text(draft.creator().id()))
            .param("name", PollFormat.text(draft.creator().name()))
            .param("zone", draft.zone().getId())
            .param("entered", PollFormat.write(draft.entered()))
            .param("grounds", PollFormat.write(draft.grounds()))
            .param("poll", draft.poll())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  @Override
  public Optional<Draft> find(String id) {
    return jdbc.sql("select * from poll_draft where id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  @Override
  public boolean take(String id) {
    return jdbc.sql("delete from poll_draft where id = :id").param("id", id).update() > 0;
  }

  @Override
  public int forgetBefore(Instant time) {
    return jdbc.sql("delete from poll_draft where made < :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Draft read(ResultSet row) throws SQLException {
    return new Draft(
        row.getString("id"),
        PollFormat.place(row),
        PollFormat.creator(row),
        ZoneId.of(row.getString("zone")),
        PollFormat.entered(row.getString("entered")),
        PollFormat.grounds(row.getString("grounds")),
        row.getString("poll"));
  }
}
