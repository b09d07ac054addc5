package dev.caucus.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Opens the embedded database again when the disk has space again.
 *
 * <p>After a failed write the database stays closed for as long as any connection to it is open,
 * and the pool would keep them.
 */
class StoreRevival {

  private static final Logger log = LoggerFactory.getLogger(StoreRevival.class);

  private final DataFolder folder;
  private final HikariDataSource pool;

  StoreRevival(DataFolder folder, HikariDataSource pool) {
    this.folder = folder;
    this.pool = pool;
  }

  /** Looks after the database, and lets go of it if it has to be opened again. */
  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void revive() {
    if (isOpen()) {
      return;
    }
    try {
      DataFolder.at(folder.resolve("."));
      pool.getHikariPoolMXBean().softEvictConnections();
      log.warn("The database in {} was closed after a failure and is opened again", folder);
    } catch (FailureAnalyzedException e) {
      log.error("{} {}", e.analysis().getDescription(), e.analysis().getAction());
    }
  }

  private boolean isOpen() {
    // Only a question about what is stored reaches the file.
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select count(*) from \"flyway_schema_history\"");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
