package dev.caucus.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How far the tables are: the number of the last migration. */
final class Schema {

  private static final Pattern MIGRATION = Pattern.compile("V(?<number>[0-9]+)__.*[.]sql");

  private Schema() {}

  /** That of an embedded database. */
  static int of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select max(cast(\"version\" as integer)) from \"flyway_schema_history\" where"
                    + " \"success\"")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** The last one that this version knows. */
  static int known() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath*:db/migration/V*.sql"))
        .map(resource -> MIGRATION.matcher(Objects.requireNonNullElse(resource.getFilename(), "")))
        .filter(Matcher::matches)
        .mapToInt(migration -> Integer.parseInt(migration.group("number")))
        .max()
        .orElse(0);
  }
}
