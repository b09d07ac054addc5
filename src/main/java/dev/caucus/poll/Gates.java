package dev.caucus.poll;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

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
                  "insert into poll_gate (poll, stripe, passed, edition, open) select poll.id,"
                      + " gate.stripe, 0, poll.edition, poll.state = 'open' from poll, (values ",
                  ") as gate (stripe) where poll.id = :poll"));

  private Gates() {}

  /** Gives a poll its gates, open if it is. */
  static void build(JdbcClient jdbc, String poll) {
    jdbc.sql(BUILD).param("poll", poll).update();
  }

  /** The gate of a voter. */
  static int of(String voter) {
    return Math.floorMod(voter.hashCode(), STRIPES);
  }

  /** Lets one ballot through, and keeps the voter's gate locked until the transaction ends. */
  static boolean pass(JdbcClient jdbc, Poll poll, String voter) {
    return jdbc.sql(
                "update poll_gate set passed = passed + 1 where poll = ? and stripe = ? and open"
                    + " and edition = ?")
            .param(poll.id())
            .param(of(voter))
            .param(poll.edition())
            .update()
        > 0;
  }

  /** The same for what is not about the plan of the poll. */
  static boolean pass(JdbcClient jdbc, String poll, String voter) {
    return jdbc.sql(
                "update poll_gate set passed = passed + 1 where poll = ? and stripe = ? and open")
            .param(poll)
            .param(of(voter))
            .update()
        > 0;
  }

  /** Waits for all ballots under way, and lets none through until the transaction ends. */
  static void hold(JdbcClient jdbc, String poll) {
    jdbc.sql("select stripe from poll_gate where poll = :poll order by stripe for update")
        .param("poll", poll)
        .query(Integer.class)
        .list();
  }

  /** Lets those pass who know the poll as it is now, if it is open. */
  static void set(JdbcClient jdbc, String poll) {
    jdbc.sql(
            "update poll_gate set open = (select state = 'open' from poll where id = :poll),"
                + " edition = (select edition from poll where id = :poll) where poll = :poll")
        .param("poll", poll)
        .update();
  }
}
