package dev.caucus.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.recommendation.Dialogue.Owner;
import dev.caucus.store.Engine;
import dev.caucus.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(OutputCaptureExtension.class)
class JdbcDialogueStoreTest extends DialogueStoreContract {

  private final Engine engine;
  private TestDatabase database;
  private DialogueStore store;
  private Instant time = Instant.parse("2026-06-30T12:00:00Z");

  JdbcDialogueStoreTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    database = engine.open(folder);
    InstantSource source = () -> time;
    store = new JdbcDialogueStore(database.client(), source.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  DialogueStore store() {
    return store;
  }

  @Override
  void pass(Duration duration) {
    time = time.plus(duration);
  }

  @Override
  Instant now() {
    return time;
  }

  @Test
  void passesOverWhatAnotherVersionWrote(CapturedOutput log) {
    Owner owner = new Owner("http", "c".repeat(64), "a".repeat(64), null);
    Dialogue dialogue = Dialogue.begin(owner, "tea");
    store.save(dialogue);
    database.client().sql("update dialogue set steps = '{\"secret\": 7}'").update();

    assertThat(store.find(dialogue.id())).isEmpty();
    assertThat(store.of(owner)).isEmpty();
    assertThat(log).contains(dialogue.id()).doesNotContain("secret");
  }

  @Test
  void survivesARestart(@TempDir Path folder) {
    Dialogue dialogue =
        Dialogue.begin(new Owner("http", "c".repeat(64), "a".repeat(64), null), "tea");
    try (var before = engine.open(folder)) {
      new JdbcDialogueStore(before.client(), Clock.systemUTC()).save(dialogue);
    }
    try (var after = engine.open(folder)) {
      assertThat(new JdbcDialogueStore(after.client(), Clock.systemUTC()).find(dialogue.id()))
          .contains(dialogue.saved());
    }
  }
}
