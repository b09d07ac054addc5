package dev.caucus.poll;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Puts ballots in, in the way that is quickest for the database. */
final class BallotBox {

  /**
   * What PostgreSQL does in one go, where every statement is a way to the server and back. It reads
   * the gate again once it has waited for it, and the ballot after the gate.
   */
  private static final String AT_ONCE =
      "with passed as (update poll_gate set passed = passed + 1 where gate = ? and open and edition ="
          + " ? returning gate) insert into ballot (poll, voter, choices, name) select ?, ?, ?, ?"
          + " from passed on conflict (poll, voter) do update set choices = excluded.choices, name ="
          + " excluded.name";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SingletonSupplier<Boolean> isPostgreSql;

  BallotBox(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.isPostgreSql = SingletonSupplier.of(this::askForPostgreSql);
  }

  private boolean askForPostgreSql() {
    ResultSetExtractor<String> product =
        rows -> rows.getStatement().getConnection().getMetaData().getDatabaseProductName();
    return "PostgreSQL".equals(jdbc.sql("select 1").query(product));
  }

  /** Stores a ballot if its gate lets it through. */
  boolean put(Poll poll, String voter, @Nullable String name, String choices) {
    return isPostgreSql.obtain()
        ? putAtOnce(poll, voter, name, choices)
        : Boolean.TRUE.equals(
            transaction.execute(status -> {
              boolean passed = Gates.pass(jdbc, poll, voter);
              if (passed) {
                replace(poll.id(), voter, name, choices);
              }
              return passed;
            }));
  }

  private boolean putAtOnce(Poll poll, String voter, @Nullable String name, String choices) {
    return jdbc.sql(AT_ONCE)
            .param(1, Gates.of(poll.id(), voter))
            .param(2, poll.edition())
            .param(3, poll.id(), Types.VARCHAR)
            .param(4, voter, Types.VARCHAR)
            .param(5, choices, Types.VARCHAR)
            .param(6, name, Types.VARCHAR)
            .update()
        > 0;
  }

  /** Stores a ballot within a transaction that has passed its gate. */
  void replace(String poll, String voter, @Nullable String name, String choices) {
    if (write(
        "update ballot set choices = ?, name = ? where poll = ? and voter = ?",
        choices,
        name,
        poll,
        voter)) {
      return;
    }
    write(
        "insert into ballot (choices, name, poll, voter) values (?, ?, ?, ?)",
        choices,
        name,
        poll,
        voter);
  }

  private boolean write(
      String sql, String choices, @Nullable String name, String poll, String voter) {
    return jdbc.sql(sql)
            .param(1, choices)
            .param(2, name, Types.VARCHAR)
            .param(3, poll)
            .param(4, voter)
            .update()
        > 0;
  }
}
