package dev.caucus.gaps;

import dev.caucus.store.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps gaps in the database, in SQL that H2 and PostgreSQL both speak. */
final class JdbcGapStore implements GapStore {

  private final JdbcClient jdbc;

  JdbcGapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Gap gap) {
    if (update(gap)) {
      return;
    }
    try {
      insert(gap);
    } catch (DuplicateKeyException e) {
      // Another replica was asked the same, and was first.
      update(gap);
    }
  }

  private boolean update(Gap gap) {
    return write(
        "update gap set times = times + :times, confidence = :confidence, article = :article,"
            + " title = :title, heading = :heading, passage = :passage, quote = :quote"
            + " where kind = :kind and fingerprint = :fingerprint and asked_on = :day",
        gap);
  }

  private void insert(Gap gap) {
    write(
        "insert into gap (kind, fingerprint, asked_on, question, times, confidence, article, title,"
            + " heading, passage, quote) values (:kind, :fingerprint, :day, :question, :times,"
            + " :confidence, :article, :title, :heading, :passage, :quote)",
        gap);
  }

  private boolean write(String sql, Gap gap) {
    Nearest nearest = gap.nearest();
    StatementSpec statement =
        key(sql, gap.kind(), gap.question())
            .param("day", gap.day())
            .param("question", storable(gap.question()))
            .param("times", gap.times())
            .param("confidence", gap.confidence())
            .param("article", nearest == null ? null : storable(nearest.article()))
            .param("title", nearest == null ? null : storable(nearest.title()))
            .param("heading", nearest == null ? null : storable(nearest.heading()))
            .param("passage", nearest == null ? 0 : nearest.passage())
            .param("quote", nearest == null ? null : storable(nearest.quote()));
    return statement.update() > 0;
  }

  @Override
  public void takeBack(Kind kind, String question) {
    String newest =
        " where kind = :kind and fingerprint = :fingerprint and asked_on = (select max(asked_on)"
            + " from gap where kind = :kind and fingerprint = :fingerprint)";
    key("update gap set times = times - 1" + newest, kind, question).update();
    key(
            "delete from gap where kind = :kind and fingerprint = :fingerprint and times < 1",
            kind,
            question)
        .update();
  }

  /** Two spellings that differ in upper and lower case alone are one wording. */
  private StatementSpec key(String sql, Kind kind, String question) {
    return jdbc.sql(sql)
        .param("kind", word(kind))
        .param("fingerprint", Fingerprint.of(question.toLowerCase(Locale.ROOT)));
  }

  @Override
  public List<Gap> since(LocalDate day, int most) {
    return jdbc.sql(
            "select * from gap where asked_on >= :day order by asked_on desc, fingerprint, kind"
                + " limit :most")
        .param("day", day)
        .param("most", most)
        .query((row, number) -> read(row))
        .list();
  }

  private static Gap read(ResultSet row) throws SQLException {
    return new Gap(
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("question"),
        row.getObject("asked_on", LocalDate.class),
        row.getInt("times"),
        row.getDouble("confidence"),
        nearest(row));
  }

  private static @Nullable Nearest nearest(ResultSet row) throws SQLException {
    String article = row.getString("article");
    return article == null
        ? null
        : new Nearest(
            article,
            row.getString("title"),
            row.getString("heading"),
            row.getInt("passage"),
            row.getString("quote"));
  }

  @Override
  public int forgetBefore(LocalDate day) {
    return jdbc.sql("delete from gap where asked_on < :day").param("day", day).update();
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** PostgreSQL takes any character in a text but this one. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
