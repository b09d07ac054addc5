package dev.caucus.poll;

import dev.caucus.chat.Person;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has to do with which polls, and how that is forgotten without changing any result. */
final class Involvement {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Involvement(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The ids of the polls that somebody made. */
  List<String> madeBy(Person person) {
    return createdBy("poll", person);
  }

  /** The ids of the drafts that somebody has. */
  List<String> draftedBy(Person person) {
    return createdBy("poll_draft", person);
  }

  private List<String> createdBy(String table, Person person) {
    return jdbc.sql(
            "select id from "
                + table
                + " where platform = :platform and creator = :id order by made")
        .param("platform", person.platform())
        .param("id", PollFormat.text(person.id()))
        .query((row, number) -> row.getString("id"))
        .list();
  }

  /**
   * The ids of the named polls that somebody voted in, and of all anonymous ones of which the key
   * is there, since only their key tells.
   *
   * @param voter the fingerprint of the person
   */
  List<String> votedBy(String voter) {
    // Poll by poll, since no index leads from a voter to the ballots.
    return jdbc.sql(
            "select p.id from poll p where exists (select 1 from ballot b where b.poll = p.id and b.voter"
                + " = :voter) or exists (select 1 from poll_key k where k.poll = p.id) order by"
                + " p.made")
        .param("voter", voter)
        .query((row, number) -> row.getString("id"))
        .list();
  }

  /** The ids of the polls that somebody was reminded of. */
  List<String> reminded(String person) {
    return jdbc.sql("select poll from poll_reminder where person = :person")
        .param("person", person)
        .query((row, number) -> row.getString("poll"))
        .list();
  }

  /** Leaves a poll to itself. */
  void forgetCreator(String poll) {
    jdbc.sql("update poll set creator = '', creator_name = null where id = :id")
        .param("id", poll)
        .update();
  }

  /**
   * Counts a ballot of a closed poll among those of which nobody knows whose they are.
   *
   * @return whether it was there, and the poll closed
   */
  boolean forgetVoter(String poll, String voter) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Gates.hold(jdbc, poll);
          List<String> choices =
              jdbc.sql(
                      "select choices from ballot where poll = :poll and voter = :voter and exists"
                          + " (select 1 from poll where id = :poll and state = 'closed')")
                  .param("poll", poll)
                  .param("voter", voter)
                  .query((row, number) -> row.getString("choices"))
                  .list();
          choices.forEach(one -> {
            jdbc.sql("delete from ballot where poll = :poll and voter = :voter")
                .param("poll", poll)
                .param("voter", voter)
                .update();
            count(poll, one);
          });
          return !choices.isEmpty();
        }));
  }

  /** Nobody else does meanwhile, since the gates are held. */
  private void count(String poll, String choices) {
    if (write(
            "update ballot_count set ballots = ballots + 1 where poll = :poll and choices ="
                + " :choices",
            poll,
            choices)
        == 0) {
      write(
          "insert into ballot_count (poll, choices, ballots) values (:poll, :choices, 1)",
          poll,
          choices);
    }
  }

  private int write(String sql, String poll, String choices) {
    return jdbc.sql(sql).param("poll", poll).param("choices", choices).update();
  }
}
