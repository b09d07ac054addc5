package dev.caucus.discord.api;

import dev.caucus.Aside;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Aside
@ParameterizedClass
@EnumSource(Engine.class)
class JdbcDiscordMessagesTest extends DiscordMessagesContract {

  private final Engine engine;
  @TempDir private Path folder;
  private @Nullable TestDatabase database;

  JdbcDiscordMessagesTest(Engine engine) {
    this.engine = engine;
  }

  @Override
  DiscordMessages open(Clock clock) {
    close();
    var opened = engine.open(folder);
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
