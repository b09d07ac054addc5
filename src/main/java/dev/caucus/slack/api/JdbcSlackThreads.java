package dev.caucus.slack.api;

import dev.caucus.store.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps threads in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcSlackThreads implements SlackThreads {

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcSlackThreads(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void takePart(Address thread, boolean assistant) {
    if (update(thread, assistant)) {
      return;
    }
    try {
      insert(thread, assistant);
    } catch (DuplicateKeyException e) {
      // Another event of the same thread was first.
      update(thread, assistant);
    }
  }

  @Override
  public boolean isIn(Address thread) {
    return count("select count(*) from slack_thread where fingerprint = :key", thread) > 0;
  }

  @Override
  public boolean isAssistant(Address thread) {
    return count("select count(*) from slack_thread where fingerprint = :key and assistant", thread)
        > 0;
  }

  @Override
  public Optional<Address> find(String conversation) {
    return jdbc.sql("select team, channel, thread from slack_thread where fingerprint = :key")
        .param("key", conversation)
        .query((row, number) -> address(row))
        .optional();
  }

  @Override
  public void forget(String team) {
    jdbc.sql("delete from slack_thread where team = :team").param("team", team).update();
  }

  @Override
  public int forgetBefore(Instant time) {
    return jdbc.sql("delete from slack_thread where touched < :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }

  private boolean update(Address thread, boolean assistant) {
    return jdbc.sql(
                "update slack_thread set assistant = (assistant or :assistant), touched = :now"
                    + " where fingerprint = :key")
            .param("assistant", assistant)
            .param("now", now())
            .param("key", key(thread))
            .update()
        > 0;
  }

  private void insert(Address thread, boolean assistant) {
    jdbc.sql(
            "insert into slack_thread (fingerprint, team, channel, thread, assistant, touched)"
                + " values (:key, :team, :channel, :thread, :assistant, :now)")
        .param("key", key(thread))
        .param("team", thread.team())
        .param("channel", thread.channel())
        .param("thread", thread.thread())
        .param("assistant", assistant)
        .param("now", now())
        .update();
  }

  private int count(String sql, Address thread) {
    return jdbc.sql(sql).param("key", key(thread)).query(Integer.class).single();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Address address(ResultSet row) throws SQLException {
    return new Address(
        row.getString("team"), row.getString("channel"), row.getString("thread"), null);
  }

  private static String key(Address thread) {
    var shared = new Address(thread.team(), thread.channel(), thread.thread(), null);
    return Fingerprint.of(shared.conversation().id());
  }
}
