package dev.caucus.poll;

import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gates of a poll: rows that a ballot locks until it is stored, one of several so that voters
 * hardly ever wait for each other. Whoever takes all of them has waited for every ballot under way.
 */
final class Gates {

  /** With more, a close takes longer; with fewer, voters meet more often. */
  private static final int STRIPES = 16;

  private Gates() {}

  static void build(JdbcClient jdbc, Poll poll) {
    IntStream.range(0, STRIPES)
        .forEach(stripe ->
            jdbc.sql(
                    "insert into poll_gate (poll, stripe, passed, edition, open) values (:poll,"
                        + " :stripe, 0, :edition, :open)")
                .param("poll", poll.id())
                .param("stripe", stripe)
                .param("edition", poll.edition())
                .param("open", poll.isOpen())
                .update());
  }

  /** Lets one ballot through, and keeps the voter's gate locked until the transaction ends. */
  static boolean pass(JdbcClient jdbc, Poll poll, String voter) {
    return jdbc.sql(
                "update poll_gate set passed = passed + 1 where poll = ? and stripe = ? and open"
                    + " and edition = ?")
            .param(poll.id())
            .param(Math.floorMod(voter.hashCode(), STRIPES))
            .param(poll.edition())
            .update()
        > 0;
  }

  static void open(JdbcClient jdbc, String poll) {
    jdbc.sql("update poll_gate set open = true where poll = :poll").param("poll", poll).update();
  }

  static void shut(JdbcClient jdbc, String poll) {
    jdbc.sql("update poll_gate set open = false where poll = :poll").param("poll", poll).update();
  }

  /** From then on only those pass who know the next edition. */
  static void renew(JdbcClient jdbc, String poll, int edition) {
    jdbc.sql("update poll_gate set edition = :edition where poll = :poll")
        .param("edition", edition + 1)
        .param("poll", poll)
        .update();
  }
}
