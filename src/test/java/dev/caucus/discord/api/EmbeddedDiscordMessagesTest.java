package dev.caucus.discord.api;

import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDiscordMessagesTest extends DiscordMessagesContract {

  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  @Override
  DiscordMessages open(Clock clock) {
    close();
    var opened = new TestDatabase(folder);
    database = opened;
    return DiscordMessages.in(opened.client(), clock);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
