package dev.caucus.conversation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the given answers, in SQL that H2 and PostgreSQL both speak. */
final class JdbcFrequentQuestions implements FrequentQuestions {

  /** From here on nobody can tell who asked. */
  private static final int PEOPLE = 2;

  private final JdbcClient jdbc;

  JdbcFrequentQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> of(String platform, String community, int longest, int most) {
    String prefix = community + "/";
    // A prefix is cut off and compared, since what "like" takes for a wildcard may stand in it.
    return jdbc.sql(
            "select min(question) as spelling from given_answer"
                + " where platform = :platform and left(conversation, :length) = :prefix"
                + " and status = 'answered' and char_length(question) <= :longest"
                + " group by lower(question) having count(distinct asker) >= :people"
                + " order by count(distinct asker) desc, count(*) desc, max(given) desc, spelling"
                + " limit :most")
        .param("platform", platform)
        .param("length", prefix.length())
        .param("prefix", prefix)
        .param("longest", longest)
        .param("people", PEOPLE)
        .param("most", most)
        .query((row, number) -> row.getString("spelling"))
        .list();
  }
}
