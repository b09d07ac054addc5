package dev.caucus.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that needs no server: a file in the data folder. */
final class EmbeddedDatabase implements JdbcConnectionDetails {

  private static final String USERNAME = "caucus";
  private static final String PASSWORD = "";

  /** Commits are written before they return, and the pool alone decides when to close. */
  private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  /** H2's {@code DATABASE_ALREADY_OPEN_1}. */
  private static final int OPEN_ELSEWHERE = 90020;

  private final String url;

  private EmbeddedDatabase(String url) {
    this.url = url;
  }

  /**
   * The database of that data folder.
   *
   * @throws FailureAnalyzedException if it cannot be opened, with what to do about it
   */
  static EmbeddedDatabase in(DataFolder folder) {
    var database = new EmbeddedDatabase("jdbc:h2:file:" + folder.resolve("store/caucus") + DURABLE);
    try {
      DriverManager.getConnection(database.url, USERNAME, PASSWORD).close();
      return database;
    } catch (SQLException e) {
      throw e.getErrorCode() == OPEN_ELSEWHERE ? inUse(folder, e) : unreadable(folder, e);
    }
  }

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public String getUsername() {
    return USERNAME;
  }

  @Override
  public String getPassword() {
    return PASSWORD;
  }

  private static FailureAnalyzedException inUse(DataFolder folder, SQLException cause) {
    return new FailureAnalyzedException(
        "Another Caucus uses the data folder %s.".formatted(folder),
        "Stop the other one, or set caucus.data.path to another folder.",
        cause);
  }

  private static FailureAnalyzedException unreadable(DataFolder folder, SQLException cause) {
    return new FailureAnalyzedException(
        "The database in the data folder %s cannot be opened: %s."
            .formatted(folder, cause.getMessage()),
        "If the disk is full, free some space. If the file is damaged, put back a copy of it, or"
            + " move "
            + folder.resolve("store")
            + " away to begin anew.",
        cause);
  }
}
