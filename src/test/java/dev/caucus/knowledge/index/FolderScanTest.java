package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {

  @TempDir private Path folder;

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, "text");
    }
  }

  @Test
  void findsArticlesAndTopicsAtAnyDepth() throws IOException {
    write("a.md", "b.html", "one/two/c.txt", "one/topic.yml", "one/articles/d.md");
    FolderScan scan = FolderScan.of(folder);
    assertThat(scan.articles())
        .containsOnlyKeys("a.md", "b.html", "one/articles/d.md", "one/two/c.txt");
    assertThat(scan.topics()).containsOnlyKeys("one/topic.yml");
    assertThat(scan.skipped()).isEmpty();
    assertThat(scan.failures()).isEmpty();
  }

  @Test
  void takesAReadmeForAnArticleOnlyWhereItExplainsNoFolder() throws IOException {
    write(
        "README.md",
        "topic/topic.yml",
        "topic/ReadMe.txt",
        "topic/articles/README.md",
        "x/readme.md");
    assertThat(FolderScan.of(folder).articles())
        .containsOnlyKeys("topic/articles/README.md", "x/readme.md");
  }

  @Test
  void skipsHiddenFilesAndWhatEditorsLeaveBehind() throws IOException {
    write(
        ".hidden.md",
        "a.md~",
        ".git/b.md",
        "~/c.md",
        ".#d.md",
        "topic/conversations.yml",
        "topic/topic.yml");
    FolderScan scan = FolderScan.of(folder);
    assertThat(scan.articles()).isEmpty();
    assertThat(scan.skipped()).isEmpty();
  }

  @Test
  void skipsTheSchemaForEditorsOnlyWhereItBelongs() throws IOException {
    write("topic.schema.json", "other/topic.schema.json", "schema.json");
    assertThat(FolderScan.of(folder).skipped())
        .containsExactly("other/topic.schema.json", "schema.json");
  }

  @Test
  void namesFilesOfOtherKindsInOrder() throws IOException {
    write("z.pdf", "picture.png", "deep/data.json", "a.md");
    assertThat(FolderScan.of(folder).skipped())
        .containsExactly("deep/data.json", "picture.png", "z.pdf");
  }

  @Test
  void followsLinksButNotInCircles() throws IOException {
    write("real/a.md");
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("real/up"), folder);
    Files.createSymbolicLink(folder.resolve("self.md"), folder.resolve("self.md"));
    Files.createSymbolicLink(folder.resolve("dangling.md"), folder.resolve("nowhere.md"));
    FolderScan scan = FolderScan.of(folder);
    assertThat(scan.articles()).containsOnlyKeys("linked/a.md", "real/a.md");
    assertThat(scan.failures()).isEmpty();
  }

  @Test
  void namesAFolderThatIsNotThere() {
    assertThat(FolderScan.of(folder.resolve("nowhere")).failures())
        .singleElement()
        .asString()
        .contains("nowhere is not there", "caucus.knowledge.path");
  }

  @Test
  void namesAFileInPlaceOfTheFolder() throws IOException {
    write("a.md");
    FolderScan scan = FolderScan.of(folder.resolve("a.md"));
    assertThat(scan.articles()).isEmpty();
    assertThat(scan.failures()).hasSize(1);
  }
}
