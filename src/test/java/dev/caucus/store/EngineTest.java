package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void givesEachFolderADatabaseOfItsOwnThatStays(
      Engine engine, @TempDir Path folder, @TempDir Path other) {
    try (var database = engine.open(folder)) {
      database
          .client()
          .sql(
              "insert into claimed_event (platform, fingerprint, claimed)"
                  + " values ('slack', 'one', current_timestamp)")
          .update();
    }
    assertThat(events(engine, folder)).isEqualTo(1);
    assertThat(events(engine, other)).isZero();
  }

  private static int events(Engine engine, Path folder) {
    try (var database = engine.open(folder)) {
      return database.client().sql("select count(*) from claimed_event").query(int.class).single();
    }
  }
}
