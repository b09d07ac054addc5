package dev.caucus.poll;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The gates of a poll: rows that a ballot locks until it is stored, one of several so that voters
 * hardly ever wait for each other. Whoever holds all of them has waited for every ballot under way.
 *
 * <p>Whatever concerns all ballots takes them before it touches anything else of the poll, so that
 * no two wait for each other in a circle.
 */
final class Gates {

  /** With more, a close takes longer; with fewer, voters meet more often. */
  static final int STRIPES = 64;

  private static final String BUILD =
      IntStream.range(0, STRIPES)
          .mapToObj(stripe -> "(" + stripe + ")")
          .collect(
              Collectors.joining(
                  ", ",
                  "insert into poll_gate (gate, passed, edition, open) select cast(:first as"
                      + " bigint) + gate.stripe, 0, poll.edition, poll.state = 'open' from poll,"
                      + " (values ",
                  ") as gate (stripe) where poll.id = :poll"));

  private static final String ALL = " where gate between :first and :last";

  private Gates() {}

  /** Gives a poll its gates, open if it is. */
  static void build(JdbcClient jdbc, String poll) {
    jdbc.sql(BUILD).param("first", first(poll)).param("poll", poll).update();
  }

  private static long first(String poll) {
    return Long.parseLong(poll, 16) * STRIPES;
  }

  /** The gate of a voter. */
  static long of(String poll, String voter) {
    return first(poll) + Math.floorMod(voter.hashCode(), STRIPES);
  }

  /** Lets one ballot through, and keeps the voter's gate locked until the transaction ends. */
  static boolean pass(JdbcClient jdbc, Poll poll, String voter) {
    return jdbc.sql(
                "update poll_gate set passed = passed + 1 where gate = ? and open and edition = ?")
            .param(of(poll.id(), voter))
            .param(poll.edition())
            .update()
        > 0;
  }

  /** The same for what is not about the plan of the poll. */
  static boolean pass(JdbcClient jdbc, String poll, String voter) {
    return jdbc.sql("update poll_gate set passed = passed + 1 where gate = ? and open")
            .param(of(poll, voter))
            .update()
        > 0;
  }

  /** Waits for all ballots under way, and lets none through until the transaction ends. */
  static void hold(JdbcClient jdbc, String poll) {
    all(jdbc, "select gate from poll_gate" + ALL + " order by gate for update", poll)
        .query(Long.class)
        .list();
  }

  /** Lets those pass who know the poll as it is now, if it is open. */
  static void set(JdbcClient jdbc, String poll) {
    all(
            jdbc,
            "update poll_gate set open = (select state = 'open' from poll where id = :poll),"
                + " edition = (select edition from poll where id = :poll)"
                + ALL,
            poll)
        .param("poll", poll)
        .update();
  }

  static void remove(JdbcClient jdbc, String poll) {
    all(jdbc, "delete from poll_gate" + ALL, poll).update();
  }

  private static StatementSpec all(JdbcClient jdbc, String sql, String poll) {
    return jdbc.sql(sql).param("first", first(poll)).param("last", first(poll) + STRIPES - 1);
  }
}
