package dev.caucus.poll;

import dev.caucus.poll.counting.Ballot;
import dev.caucus.poll.counting.Ballots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps ballots in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcBallotStore implements BallotStore {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final BallotBox box;

  JdbcBallotStore(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.box = new BallotBox(jdbc, transaction);
  }

  @Override
  public Cast cast(Poll poll, String voter, @Nullable String name, Change change) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (!Gates.pass(jdbc, poll, voter)) {
            status.setRollbackOnly();
            return refusal(poll);
          }
          List<Integer> before = of(poll.id(), voter);
          Optional<List<Integer>> after = change.apply(before);
          if (after.isEmpty()) {
            status.setRollbackOnly();
            return new Cast.TooMany(before);
          }
          store(poll.id(), voter, name, before, after.get());
          return new Cast.Stored(after.get());
        }));
  }

  @Override
  public Cast put(Poll poll, String voter, @Nullable String name, List<Integer> choices) {
    return box.put(poll, voter, PollFormat.text(name), PollFormat.choices(choices))
        ? new Cast.Stored(choices)
        : refusal(poll);
  }

  private Cast refusal(Poll poll) {
    boolean open =
        jdbc.sql("select count(*) from poll where id = ? and state = 'open'")
                .param(poll.id())
                .query(Integer.class)
                .single()
            > 0;
    return open ? new Cast.Outdated() : new Cast.NotOpen();
  }

  /** The gate keeps everybody else from this ballot meanwhile. */
  private void store(
      String poll, String voter, @Nullable String name, List<Integer> before, List<Integer> after) {
    if (after.isEmpty()) {
      jdbc.sql("delete from ballot where poll = ? and voter = ?").param(poll).param(voter).update();
    } else if (!after.equals(before)) {
      box.replace(poll, voter, PollFormat.text(name), PollFormat.choices(after));
    }
  }

  @Override
  public List<Integer> of(String poll, String voter) {
    return jdbc.sql("select choices from ballot where poll = ? and voter = ?")
        .param(poll)
        .param(voter)
        .query(String.class)
        .optional()
        .map(PollFormat::choices)
        .orElse(List.of());
  }

  @Override
  public Ballots all(String poll) {
    return counted(
        poll,
        "select choices, count(*) as ballots from ballot where poll = :poll group by choices union"
            + " all select choices, ballots from ballot_count where poll = :poll");
  }

  @Override
  public Ballots nameless(String poll) {
    return counted(poll, "select choices, ballots from ballot_count where poll = :poll");
  }

  private Ballots counted(String poll, String sql) {
    Map<Ballot, Integer> counts = new HashMap<>();
    jdbc.sql(sql)
        .param("poll", poll)
        .query(row -> {
          counts.merge(
              new Ballot(PollFormat.choices(row.getString("choices"))),
              row.getInt("ballots"),
              Integer::sum);
        });
    return new Ballots(counts);
  }

  @Override
  public List<Signed> signed(String poll) {
    return jdbc.sql(
            "select name, choices from ballot where poll = :poll and name is not null order by"
                + " name, voter")
        .param("poll", poll)
        .query((row, number) ->
            new Signed(
                PollFormat.original(row.getString("name")),
                PollFormat.choices(row.getString("choices"))))
        .list();
  }

  @Override
  public List<String> voters(String poll) {
    return jdbc.sql("select voter from ballot where poll = :poll")
        .param("poll", poll)
        .query((row, number) -> row.getString("voter"))
        .list();
  }

  @Override
  public Optional<String> secret(String poll) {
    return jdbc.sql("select secret from poll_key where poll = :poll")
        .param("poll", poll)
        .query(String.class)
        .optional();
  }
}
