package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.caucus.Aside;
import dev.caucus.knowledge.KnowledgeFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with one part of the folder, it is named, and the rest is served. */
@Aside
class TroubledFolderTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void writeGoodArticle() throws IOException {
    folder = Files.createDirectories(temporary.resolve("knowledge"));
    Files.writeString(folder.resolve("good.md"), "# Good\n\nThe kettle is in the kitchen.\n");
  }

  @AfterEach
  void unlock() throws IOException {
    Path locked = folder.resolve("locked");
    if (Files.exists(locked)) {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void brokenFrontMatterIsNamedWithItsLine() throws IOException {
    Files.writeString(folder.resolve("broken.md"), "---\nid: x\ntitle: [open\n---\n\nText.\n");
    assertNamedAndTheRestServed("broken.md");
    assertThat(failures()).singleElement().satisfies(it -> assertThat(it.line()).isPositive());
  }

  @Test
  void aHugeFileIsNamedWithoutBeingRead() throws IOException {
    try (var file = new RandomAccessFile(folder.resolve("huge.md").toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }
    assertNamedAndTheRestServed("huge.md");
    assertThat(failures())
        .singleElement()
        .satisfies(it -> assertThat(it.toString()).contains("50.0 MB").contains("Split it"));
  }

  @Test
  void anotherEncodingIsReadAndRemarkedOn() throws IOException {
    Files.write(
        folder.resolve("latin.md"),
        "# Café\n\nThe café opens at nine.\n".getBytes(StandardCharsets.ISO_8859_1));
    try (ServedFolder served = serve()) {
      assertThat(served.knowledge().articles()).hasSize(2);
      assertThat(served.knowledge().article("latin").orElseThrow().title()).isEqualTo("Café");
      assertThat(served.knowledge().status().failures())
          .singleElement()
          .satisfies(it -> assertThat(it.toString()).contains("latin.md").contains("UTF-8"));
    }
  }

  @Test
  void aFolderThatMayNotBeReadIsNamed() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.writeString(locked.resolve("secret.md"), "# Secret\n\nNobody reads this.\n");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    if (!Files.isReadable(locked)) {
      assertNamedAndTheRestServed("locked");
    } else {
      assumeThat(CheckProcess.isPossible()).as("root reads everything").isTrue();
      assertThat(CheckProcess.on(folder))
          .containsExactly(
              "1 articles",
              "locked: It cannot be read (AccessDeniedException)."
                  + " Give the user that runs Caucus the right to read it.");
    }
  }

  @Test
  void anEmptyFolderIsServedAndFollowed() throws IOException {
    Files.delete(folder.resolve("good.md"));
    try (ServedFolder served = serve()) {
      assertThat(served.knowledge().status().failures()).isEmpty();
      assertThat(served.knowledge().articles()).isEmpty();
      writeGoodArticle();
      served.follow();
      assertThat(served.knowledge().articles()).hasSize(1);
    }
  }

  @Test
  void aMissingFolderIsNamedAndFollowedOnceItIsThere() throws IOException {
    Files.delete(folder.resolve("good.md"));
    Files.delete(folder);
    try (ServedFolder served = serve()) {
      assertThat(served.knowledge().status().failures())
          .singleElement()
          .satisfies(it ->
              assertThat(it.toString())
                  .contains(folder.toString())
                  .contains("caucus.knowledge.path"));
      Files.createDirectory(folder);
      writeGoodArticle();
      served.follow();
      assertThat(served.knowledge().articles()).hasSize(1);
      assertThat(served.knowledge().status().failures()).isEmpty();
    }
  }

  private void assertNamedAndTheRestServed(String path) throws IOException {
    try (ServedFolder served = serve()) {
      assertThat(served.knowledge().articles())
          .singleElement()
          .satisfies(article -> assertThat(article.id()).isEqualTo("good"));
      assertThat(served.knowledge().status().failures())
          .singleElement()
          .satisfies(failure -> {
            assertThat(failure.path()).isEqualTo(path);
            assertThat(failure.remedy()).isNotBlank();
          });
    }
  }

  private List<KnowledgeFailure> failures() {
    return new FolderCheck(folder, Clock.systemUTC()).run().defects();
  }

  private ServedFolder serve() {
    return ServedFolder.of(folder, temporary.resolve("index"));
  }
}
