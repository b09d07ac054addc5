package dev.caucus.store;

import java.io.IOException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that a test has for itself, to stop and to start again; it ends with the JVM. */
public final class OwnPostgreSql {

  private final PostgreSqlServer server;

  private OwnPostgreSql(PostgreSqlServer server) {
    this.server = server;
  }

  /**
   * Starts one, with an empty database.
   *
   * @throws IOException if this machine cannot run one
   */
  public static OwnPostgreSql start() throws IOException {
    return new OwnPostgreSql(PostgreSqlServer.start());
  }

  /** What tells a bot to keep everything there. */
  public String[] settings() {
    return new String[] {
      "--spring.datasource.url=" + server.urlOf("postgres"),
      "--spring.datasource.username=" + PostgreSqlServer.USERNAME
    };
  }

  /** Ends it; whoever is connected is cut off. */
  public void stop() throws IOException {
    server.stop();
  }

  /** Starts it again on what it knew. */
  public void startAgain() throws IOException {
    server.startAgain();
  }

  /** Reads what is in it. */
  public JdbcClient client() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.urlOf("postgres"));
    source.setUser(PostgreSqlServer.USERNAME);
    return JdbcClient.create(source);
  }
}
