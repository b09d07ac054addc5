package dev.caucus.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database of a data folder, as the bot sets it up. */
public final class TestDatabase implements AutoCloseable {

  private final HikariDataSource pool = new HikariDataSource();

  public TestDatabase(Path folder) {
    EmbeddedDatabase database = EmbeddedDatabase.in(DataFolder.at(folder));
    pool.setJdbcUrl(database.getJdbcUrl());
    pool.setUsername(database.getUsername());
    pool.setPassword(database.getPassword());
    Flyway.configure().dataSource(pool).load().migrate();
  }

  public JdbcClient client() {
    return JdbcClient.create(pool);
  }

  @Override
  public void close() {
    pool.close();
  }
}
