package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Participant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps drafts in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcDraftStore implements DraftStore {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  JdbcDraftStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void save(Draft draft) {
    transaction.executeWithoutResult(status -> {
      take(draft.id());
      jdbc.sql(
              "insert into poll_draft (id, platform, place, creator, creator_name, zone, entered,"
                  + " grounds, poll, made) values (:id, :platform, :place, :creator, :name, :zone,"
                  + " :entered, :grounds, :poll, :now)")
          .param("id", draft.id())
          .param("platform", draft.place().platform())
          .param("place", draft.place().id())
          .param("creator", draft.creator().id())
          .param("name", draft.creator().name())
          .param("zone", draft.zone().getId())
          .param("entered", PollFormat.write(draft.entered()))
          .param("grounds", PollFormat.write(draft.grounds()))
          .param("poll", draft.poll())
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    });
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
        new ConversationRef(row.getString("platform"), row.getString("place")),
        new Participant(row.getString("creator"), row.getString("creator_name")),
        ZoneId.of(row.getString("zone")),
        PollFormat.entered(row.getString("entered")),
        PollFormat.grounds(row.getString("grounds")),
        row.getString("poll"));
  }
}
