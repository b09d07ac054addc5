package dev.caucus.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

/** A database with the bot's tables, as the bot sets it up. */
public final class TestDatabase implements AutoCloseable {

  /** The file of a store that nobody has used yet: to copy it is quicker than to set up another. */
  private static byte @Nullable [] unused;

  private final HikariDataSource pool;

  /** The embedded one of a data folder. */
  public TestDatabase(Path folder) {
    this(embedded(folder));
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

  private static HikariDataSource embedded(Path path) {
    DataFolder folder = DataFolder.at(path);
    Path file = EmbeddedDatabase.file(folder);
    if (Files.exists(file)) {
      HikariDataSource pool = poolOf(folder);
      Flyway.configure().dataSource(pool).load().migrate();
      return pool;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, unused());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return poolOf(folder);
  }

  private static HikariDataSource poolOf(DataFolder folder) {
    EmbeddedDatabase database = EmbeddedDatabase.in(folder);
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.getJdbcUrl());
    pool.setUsername(database.getUsername());
    pool.setPassword(database.getPassword());
    return pool;
  }

  private static synchronized byte[] unused() throws IOException {
    byte[] known = unused;
    if (known == null) {
      DataFolder folder = DataFolder.at(Files.createTempDirectory("caucus-store"));
      try {
        try (HikariDataSource pool = poolOf(folder)) {
          Flyway.configure().dataSource(pool).load().migrate();
        }
        known = Files.readAllBytes(EmbeddedDatabase.file(folder));
      } finally {
        FileSystemUtils.deleteRecursively(folder.resolve(""));
      }
      unused = known;
    }
    return known;
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
