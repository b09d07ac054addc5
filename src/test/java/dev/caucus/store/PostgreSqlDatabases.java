package dev.caucus.store;

import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The databases of the tests on one PostgreSQL, each a copy of one that is set up once. */
final class PostgreSqlDatabases {

  private static final String TEMPLATE = "migrated";

  private static @Nullable Attempt attempt;

  private final PostgreSqlServer server;
  private final Map<Path, String> names = new HashMap<>();
  private int last;

  private PostgreSqlDatabases(PostgreSqlServer server) throws SQLException {
    this.server = server;
    server.administer("create database " + TEMPLATE);
    Flyway.configure()
        .dataSource(server.urlOf(TEMPLATE), PostgreSqlServer.USERNAME, "")
        .load()
        .migrate();
  }

  static synchronized TestDatabase open(Path folder) {
    try {
      return new TestDatabase(started().poolOf(Files.createDirectories(folder)));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL has failed", e);
    }
  }

  private static PostgreSqlDatabases started() throws SQLException {
    Attempt only = attempt;
    if (only == null) {
      only = attempt();
      attempt = only;
    }
    return only.databases() != null ? only.databases() : abort(only.whyNot());
  }

  private static Attempt attempt() throws SQLException {
    try {
      return new Attempt(new PostgreSqlDatabases(PostgreSqlServer.start()), "");
    } catch (IOException e) {
      return new Attempt(null, "This machine cannot run PostgreSQL: " + e.getMessage());
    }
  }

  private HikariDataSource poolOf(Path folder) throws SQLException {
    dropWhatIsOver();
    String name = names.get(folder);
    if (name == null) {
      name = "test" + ++last;
      server.administer("create database " + name + " template " + TEMPLATE);
      names.put(folder, name);
    }
    var pool = new HikariDataSource();
    pool.setJdbcUrl(server.urlOf(name));
    pool.setUsername(PostgreSqlServer.USERNAME);
    pool.setMinimumIdle(1);
    return pool;
  }

  private void dropWhatIsOver() throws SQLException {
    for (Iterator<Map.Entry<Path, String>> all = names.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<Path, String> database = all.next();
      if (Files.notExists(database.getKey())) {
        server.administer("drop database " + database.getValue() + " with (force)");
        all.remove();
      }
    }
  }

  /** What came of starting the server, which is tried once. */
  private record Attempt(@Nullable PostgreSqlDatabases databases, String whyNot) {}
}
