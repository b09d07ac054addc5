package dev.caucus.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A database with the bot's tables, as the bot sets it up. */
public final class TestDatabase implements AutoCloseable {

  private final HikariDataSource pool;

  /** The embedded one of a data folder. */
  public TestDatabase(Path folder) {
    this(embedded(folder));
    Flyway.configure().dataSource(pool).load().migrate();
  }

  /** One that has the tables. */
  TestDatabase(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * One on a PostgreSQL of its own that writes every commit to the disk before it returns, as those
   * of the tests need not.
   *
   * @throws IOException if this machine cannot run one
   */
  public static TestDatabase durablePostgreSql() throws IOException {
    PostgreSqlServer server = PostgreSqlServer.startDurable();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(server.urlOf("postgres"));
    pool.setUsername(PostgreSqlServer.USERNAME);
    Flyway.configure().dataSource(pool).load().migrate();
    return new TestDatabase(pool);
  }

  private static HikariDataSource embedded(Path folder) {
    EmbeddedDatabase database = EmbeddedDatabase.in(DataFolder.at(folder));
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.getJdbcUrl());
    pool.setUsername(database.getUsername());
    pool.setPassword(database.getPassword());
    return pool;
  }

  public JdbcClient client() {
    return JdbcClient.create(pool);
  }

  public DataSource dataSource() {
    return pool;
  }

  /** What makes the client's statements one transaction. */
  public PlatformTransactionManager transactions() {
    return new JdbcTransactionManager(pool);
  }

  /** Its address, for a bot of its own. */
  public String url() {
    return pool.getJdbcUrl();
  }

  /** Whom it lets in, without a password. */
  public String username() {
    return pool.getUsername();
  }

  @Override
  public void close() {
    pool.close();
  }
}
