package dev.caucus.poll;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps who was reminded of what, and who does not want to be. */
final class ReminderStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  ReminderStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes that somebody is reminded of an open poll; false if they were before, or it is not. */
  boolean claim(String poll, String person) {
    try {
      return jdbc.sql(
                  "insert into poll_reminder (poll, person) select id, cast(:person as char(64))"
                      + " from poll where id = :poll and state = 'open'")
              .param("poll", poll)
              .param("person", person)
              .update()
          > 0;
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
