package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While replicas are updated one after the other, the old version works on the tables of the new
 * one. So a migration may add what the old version does not see, and may take nothing away.
 */
class MigrationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/db/migration");

  /** The last that came before any version that could be running somewhere. */
  private static final int LAST_OF_THE_FIRST_VERSION = 8;

  private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

  /** What an old version would trip over. */
  private static final List<Pattern> FORBIDDEN =
      Stream.of(
              "\\bdrop\\b",
              "\\brename\\b",
              "\\btruncate\\b",
              "\\balter column\\b.*\\b(type|set data type|set not null)\\b",
              "\\badd (column )?(if not exists )?(?!constraint)\\w+ (?!.*\\bdefault\\b).*\\bnot null\\b",
              "\\badd constraint\\b",
              "\\badd (unique|check|foreign key|primary key)\\b",
              "\\bcreate unique index\\b")
          .map(Pattern::compile)
          .toList();

  @Test
  void laterMigrationsOnlyAdd() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(MigrationsTest::isLater).toList()) {
        assertThat(refused(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table x (id integer not null primary key);",
        "alter table poll add column note text;",
        "alter table poll add note text not null default '';",
        "create index x on poll (note);",
        "-- nothing is dropped or renamed here\nalter table poll add column note text;"
      })
  void anOldVersionDoesNotMind(String sql) {
    assertThat(refused(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table poll;",
        "alter table poll drop column plan;",
        "alter table poll\n  rename column plan to purpose;",
        "alter table poll add column note text not null;",
        "alter table poll alter column plan set not null;",
        "alter table poll alter column number type bigint;",
        "alter table poll add constraint one unique (plan);",
        "create unique index x on poll (plan);",
        "truncate table poll;"
      })
  void anOldVersionWouldTrip(String sql) {
    assertThat(refused(sql)).isNotEmpty();
  }

  private static boolean isLater(Path file) {
    Matcher version = VERSION.matcher(file.getFileName().toString());
    return version.matches() && Integer.parseInt(version.group(1)) > LAST_OF_THE_FIRST_VERSION;
  }

  /** The statements that may not be in a migration. */
  private static List<String> refused(String sql) {
    String plain = sql.replaceAll("--.*", " ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return Stream.of(plain.split(";"))
        .filter(statement -> FORBIDDEN.stream().anyMatch(each -> each.matcher(statement).find()))
        .toList();
  }
}
