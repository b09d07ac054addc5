package dev.caucus.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that needs no server: a file in the data folder. */
final class EmbeddedDatabase implements JdbcConnectionDetails {

  private static final String USERNAME = "caucus";
  private static final String PASSWORD = "";

  /**
   * Commits are written before they return, and the pool alone decides when to close.
   *
   * <p>The cache, in KB, is small: every commit replaces the pages that it touches, and a large
   * cache keeps those for so long that only a collection of the whole heap gets rid of them. With
   * the 16 MB that H2 would take, 24,000 questions of 16 clients by words alone made a process of
   * 420 MB; with this one it has 245 MB, and is no slower.
   */
  private static final String OPTIONS = ";WRITE_DELAY=0;CACHE_SIZE=1024;DB_CLOSE_ON_EXIT=FALSE";

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
    var database = new EmbeddedDatabase(url(folder) + OPTIONS);
    try {
      DriverManager.getConnection(database.url, USERNAME, PASSWORD).close();
      return database;
    } catch (SQLException e) {
      throw isInUse(e) ? inUse(folder) : unreadable(folder, e);
    }
  }

  private static String url(DataFolder folder) {
    return "jdbc:h2:file:" + folder.resolve("store/caucus");
  }

  /** The file that it is in. */
  static Path file(DataFolder folder) {
    return folder.resolve("store/caucus.mv.db");
  }

  /** The one of that data folder as it is, for one who wants it alone. */
  static Connection open(DataFolder folder) throws SQLException {
    return DriverManager.getConnection(
        url(folder) + OPTIONS + ";IFEXISTS=TRUE", USERNAME, PASSWORD);
  }

  /** One in any folder, only to be looked at. */
  static Connection read(Path folder) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:" + folder.resolve("caucus") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r",
        USERNAME,
        PASSWORD);
  }

  /** Whether it could not be opened since another process has it. */
  static boolean isInUse(SQLException failure) {
    return failure.getErrorCode() == OPEN_ELSEWHERE;
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

  /** That another process has the database of that data folder, and what to do about it. */
  static FailureAnalyzedException inUse(DataFolder folder) {
    return new FailureAnalyzedException(
        "Another Caucus uses the data folder %s.".formatted(folder),
        "Stop the other one, or set caucus.data.path to another folder.");
  }

  static FailureAnalyzedException unreadable(DataFolder folder, SQLException cause) {
    return new FailureAnalyzedException(
        "The database in the file %s cannot be opened: %s."
            .formatted(file(folder), cause.getMessage()),
        "If the disk is full, free some space. If the file is damaged, restore the latest backup"
            + " with \"java -jar caucus.jar restore FILE\", or move it away to begin anew.",
        cause);
  }
}
