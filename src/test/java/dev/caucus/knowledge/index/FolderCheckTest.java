package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.KnowledgeFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCheckTest {

  @TempDir private Path folder;

  @Test
  void reportsEveryDefectByPathAndWhatItSkipped() throws IOException {
    Files.writeString(folder.resolve("z-good.md"), "# Good\n\nOne.\n\nTwo.");
    Files.writeString(folder.resolve("m-broken.md"), "---\ntitle: [\n---\nText.");
    Files.writeString(folder.resolve("k-first.md"), "---\nid: same\n---\nText.");
    Files.writeString(folder.resolve("l-second.md"), "---\nid: same\n---\nText.");
    Files.writeString(folder.resolve("e-empty.txt"), "");
    Files.writeString(folder.resolve("sheet.csv"), "a,b");
    Files.createDirectory(folder.resolve("bus"));
    Files.writeString(folder.resolve("bus/topic.yml"), "title: Bus\noptions: none\n");

    var report = new FolderCheck(folder, Clock.systemUTC()).run();

    assertThat(report.defects())
        .extracting(KnowledgeFailure::path)
        .containsExactly("bus/topic.yml", "e-empty.txt", "l-second.md", "m-broken.md");
    assertThat(report.defects())
        .allSatisfy(defect -> assertThat(defect.remedy()).isNotBlank().endsWith("."));
    assertThat(report.skipped()).containsExactly("sheet.csv");
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.passages()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void findsNothingWrongWithTheFolderThatComesWithTheBot() {
    var report = new FolderCheck(Path.of("knowledge"), Clock.systemUTC()).run();
    assertThat(report.defects()).isEmpty();
    assertThat(report.skipped()).isEmpty();
  }

  @Test
  void namesAFolderThatIsNotThere() {
    var report = new FolderCheck(folder.resolve("nowhere"), Clock.systemUTC()).run();
    assertThat(report.defects()).singleElement().asString().contains("is not there");
    assertThat(report.articles()).isZero();
  }
}
