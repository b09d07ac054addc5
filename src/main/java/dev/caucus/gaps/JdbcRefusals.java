package dev.caucus.gaps;

import dev.caucus.chat.Person;
import dev.caucus.store.Fingerprint;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps refusals in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcRefusals implements Refusals {

  private final JdbcClient jdbc;

  JdbcRefusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean has(Person person) {
    return jdbc.sql("select count(*) from gap_refused where person = :person")
            .param("person", Fingerprint.of(person.key()))
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void add(Person person) {
    if (has(person)) {
      return;
    }
    try {
      jdbc.sql("insert into gap_refused (person) values (:person)")
          .param("person", Fingerprint.of(person.key()))
          .update();
    } catch (DuplicateKeyException e) {
      // Another command of the same person was first.
      return;
    }
  }

  @Override
  public void remove(Person person) {
    jdbc.sql("delete from gap_refused where person = :person")
        .param("person", Fingerprint.of(person.key()))
        .update();
  }
}
