package dev.caucus.poll;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps who was reminded of what, and who does not want to be. */
final class ReminderStore {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ReminderStore(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = Nested.in(transaction);
    this.clock = clock;
  }

  /**
   * Notes that somebody is reminded of a poll; false if they were before, or if it is not open.
   *
   * <p>It passes a gate as ballots do, so that whatever a close forgets does not come after it.
   */
  boolean claim(String poll, String person) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(status -> Gates.pass(jdbc, poll, person) && insert(poll, person)));
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Forgets that somebody was reminded, who could not be reached. */
  void release(String poll, String person) {
    jdbc.sql("delete from poll_reminder where poll = :poll and person = :person")
        .param("poll", poll)
        .param("person", person)
        .update();
  }

  private boolean insert(String poll, String person) {
    return jdbc.sql("insert into poll_reminder (poll, person) values (:poll, :person)")
            .param("poll", poll)
            .param("person", person)
            .update()
        > 0;
  }

  boolean hasRefused(String person) {
    return jdbc.sql("select count(*) from poll_reminder_refused where person = :person")
            .param("person", person)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Notes that somebody never wants to be reminded again. */
  void refuse(String person) {
    if (hasRefused(person)) {
      return;
    }
    try {
      jdbc.sql("insert into poll_reminder_refused (person, refused) values (:person, :now)")
          .param("person", person)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      // Another click was first.
      return;
    }
  }
}
