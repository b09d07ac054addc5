package dev.caucus.slack.api;

import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSlackThreadsTest extends SlackThreadsContract {

  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  @Override
  SlackThreads open(Clock clock) {
    close();
    var opened = new TestDatabase(folder);
    database = opened;
    return SlackThreads.in(opened.client(), clock);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
