package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

class DataFolderTest {

  @TempDir private Path folder;

  @Test
  void isMadeWithTheFoldersAboveIt() {
    DataFolder data = DataFolder.at(folder.resolve("some where/data"));
    assertThat(data.resolve("index")).isEqualTo(folder.resolve("some where/data/index"));
    assertThat(folder.resolve("some where/data")).isEmptyDirectory();
  }

  @Test
  void mayBeRelativeToTheWorkingDirectory() {
    assertThat(DataFolder.at(Path.of("target/relative-data")).resolve("store"))
        .isEqualTo(Path.of("target/relative-data/store").toAbsolutePath());
  }

  @Test
  void namesTheFileThatIsInItsWay() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");
    assertRefused(file, "is a file");
  }

  @Test
  void namesTheFolderThatCannotBeWritten() {
    Path unwritable = Path.of("/proc/caucus");
    assumeThat(unwritable.getParent()).exists();
    assertRefused(unwritable, "cannot be used");
  }

  private static void assertRefused(Path path, String reason) {
    assertThatExceptionOfType(FailureAnalyzedException.class)
        .isThrownBy(() -> DataFolder.at(path))
        .satisfies(refusal -> {
          assertThat(refusal.analysis().getDescription())
              .contains(path.toString())
              .contains(reason);
          assertThat(refusal.analysis().getAction()).contains("caucus.data.path");
        });
  }
}
