package dev.caucus.benchmark;

import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where bots keep what they know: one in its own folder, or several on a server that they share.
 */
final class BotStore implements AutoCloseable {

  private final Engine engine;
  private final Path data;
  private final @Nullable TestDatabase shared;

  BotStore(Engine engine, Path data) throws IOException {
    this.engine = engine;
    this.data = data;
    this.shared =
        engine == Engine.H2 ? null : engine.open(Files.createDirectories(data.resolve("shared")));
  }

  /** Starts a bot that keeps everything here, and does not wait for it. */
  BotProcess start(Path knowledge, int replica) {
    return shared == null
        ? BotProcess.startByWords(knowledge, folder(replica))
        : BotProcess.startByWords(
            knowledge,
            folder(replica),
            "--spring.datasource.url=" + shared.url(),
            "--spring.datasource.username=" + shared.username());
  }

  private Path folder(int replica) {
    return data.resolve("bot" + replica);
  }

  /** Reads what is stored, while no bot runs. */
  void read(Consumer<TestDatabase> what) {
    if (shared != null) {
      what.accept(shared);
      return;
    }
    try (TestDatabase own = engine.open(folder(0))) {
      what.accept(own);
    }
  }

  @Override
  public void close() {
    if (shared != null) {
      shared.close();
    }
  }
}
