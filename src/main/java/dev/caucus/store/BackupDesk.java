package dev.caucus.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the backups that commands ask a running bot for. */
class BackupDesk {

  private static final Logger log = LoggerFactory.getLogger(BackupDesk.class);

  private final BackupFolder folder;
  private final DataSource database;
  private final Clock clock;

  BackupDesk(BackupFolder folder, DataSource database, Clock clock) throws IOException {
    this.folder = folder;
    this.database = database;
    this.clock = clock;
    folder.clear();
  }

  /** Makes those that somebody waits for. */
  @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
  void attend() {
    try {
      for (String id : folder.asked()) {
        folder.take(id);
        make(id);
      }
    } catch (IOException e) {
      log.error("Whether somebody asks for a backup cannot be told", e);
    }
  }

  private void make(String id) throws IOException {
    try (Connection connection = database.getConnection()) {
      StoreArchive.write(connection, folder.begun(id), clock.instant());
      folder.finish(id);
      log.info("Backup {} was made", id);
    } catch (SQLException | IOException e) {
      log.error("Backup {} could not be made. If the disk is full, free some space.", id, e);
      folder.fail(id);
    }
  }
}
