package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.caucus.Aside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

@Aside
class EmbeddedDatabaseTest {

  @TempDir private Path folder;

  @Test
  void isRefusedToASecondProcessAndSurvivesTheKillOfTheFirst() throws Exception {
    Process other = OtherProcess.on(folder);
    try {
      assertRefused("Another Caucus uses the data folder", "Stop the other one");
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (var database = new TestDatabase(folder)) {
      assertThat(
              database.client().sql("select count(*) from claimed_event").query(int.class).single())
          .isEqualTo(1);
    }
  }

  @Test
  void saysWhatToDoAboutADamagedFile() throws IOException {
    Files.createDirectories(folder.resolve("store"));
    Files.writeString(folder.resolve("store/caucus.mv.db"), "damaged".repeat(2000));
    assertRefused("store/caucus.mv.db cannot be opened", "restore the latest backup");
  }

  @Test
  void keepsFewPagesInMemory() {
    try (var database = new TestDatabase(folder)) {
      assertThat(
              database
                  .client()
                  .sql(
                      "select setting_value from information_schema.settings where setting_name = :name")
                  .param("name", "info.CACHE_MAX_SIZE")
                  .query(int.class)
                  .single())
          .as("MB")
          .isEqualTo(1);
    }
  }

  private void assertRefused(String problem, String remedy) {
    assertThatExceptionOfType(FailureAnalyzedException.class)
        .isThrownBy(() -> EmbeddedDatabase.in(DataFolder.at(folder)))
        .satisfies(refusal -> {
          assertThat(refusal.analysis().getDescription())
              .contains(problem)
              .contains(folder.toString());
          assertThat(refusal.analysis().getAction()).contains(remedy);
        });
  }
}
