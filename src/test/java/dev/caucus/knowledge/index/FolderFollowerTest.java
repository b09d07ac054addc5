package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.caucus.Aside;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Aside
class FolderFollowerTest {

  @TempDir private Path temporary;
  private FollowedFolder bot;

  @BeforeEach
  void start() throws IOException {
    bot = new FollowedFolder(temporary.resolve("knowledge"), temporary.resolve("index"));
    Files.createDirectories(bot.folder);
  }

  @AfterEach
  void end() throws IOException {
    bot.close();
  }

  @Test
  void servesWhatIsAddedChangedRenamedAndDeleted() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt runs on rails.");
    bot.follow();
    assertThat(bot.find("rails")).containsExactly("It runs on rails.");

    bot.write("tram.md", "# Tram\n\nIt runs on tracks.");
    bot.follow();
    assertThat(bot.find("rails")).isEmpty();
    assertThat(bot.filesWith("tracks")).containsExactly("tram.md");

    Files.move(bot.folder.resolve("tram.md"), bot.folder.resolve("streetcar.md"));
    bot.follow();
    assertThat(bot.filesWith("tracks")).containsExactly("streetcar.md");
    assertThat(bot.served()).containsExactly("streetcar.md");

    bot.delete("streetcar.md");
    bot.follow();
    assertThat(bot.find("tracks")).isEmpty();
    assertThat(bot.served()).isEmpty();
  }

  @Test
  void showsAnArticleWithItsPassagesInOrder() throws IOException {
    bot.write("tram.md", "# Tram\n\nFirst.\n\n## Fares\n\nSecond.\n\nThird.");
    bot.follow();
    Article article = bot.knowledge().article("tram").orElseThrow();
    assertThat(article.title()).isEqualTo("Tram");
    assertThat(article.passages().stream().map(Passage::text))
        .containsExactly("First.", "Second.", "Third.");
    assertThat(bot.knowledge().article("bus")).isEmpty();
  }

  @Test
  void putsTheManyPartsOfALargeIndexTogetherWithoutWaitingForThat() throws IOException {
    writeManyArticles();
    bot.follow();
    assertThat(parts()).isGreaterThan(1);
    assertThat(bot.filesWith("rails")).isNotEmpty();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> {
          bot.follow();
          assertThat(besideTheLargestPart()).isLessThanOrEqualTo(0.2);
        });
    int parts = parts();
    bot.write("bus.md", "# Bus\n\nIt runs on roads.");
    bot.follow();
    bot.follow();
    assertThat(parts()).isEqualTo(parts + 1);
    assertThat(bot.filesWith("roads")).containsExactly("bus.md");
  }

  @Test
  void tellsOnceThatThereIsNoSpaceToPutPartsTogetherAndServesOn() throws IOException {
    FullDisk disk = new FullDisk(temporary.resolve("nearly-full"));
    disk.nearlyFill();
    try (var crowded = new FollowedFolder(bot.folder, disk.storage())) {
      writeManyArticles();
      await()
          .untilAsserted(() ->
              assertThatThrownBy(() -> crowded.follower().step())
                  .hasStackTraceContaining("No space"));
      for (int i = 0; i < 20; i++) {
        assertThat(crowded.follower().step()).isFalse();
        assertThat(crowded.follower().index().isSettling()).isFalse();
      }
      assertThat(crowded.filesWith("rails")).isNotEmpty();
      disk.free();
      bot.write("bus.md", "# Bus\n\nIt runs on roads.");
      await()
          .untilAsserted(() -> {
            crowded.follow();
            assertThat(parts(crowded)).isEqualTo(1);
          });
      assertThat(crowded.filesWith("roads")).containsExactly("bus.md");
    }
  }

  private void writeManyArticles() throws IOException {
    String paragraphs = "It runs on rails.\n\n".repeat(30);
    for (int i = 0; i < 200; i++) {
      bot.write("tram-%d.md".formatted(i), "# Tram %d\n\n%s".formatted(i, paragraphs));
    }
  }

  private int parts() throws IOException {
    return parts(bot);
  }

  /** How much of the index stands in other parts than the largest. */
  private double besideTheLargestPart() throws IOException {
    return bot.follower()
        .index()
        .search(searcher -> {
          IndexReader reader = searcher.getIndexReader();
          int largest =
              reader.leaves().stream().mapToInt(part -> part.reader().maxDoc()).max().orElse(0);
          return 1 - (double) largest / reader.maxDoc();
        });
  }

  private static int parts(FollowedFolder bot) throws IOException {
    return bot.follower().index().search(searcher -> searcher.getIndexReader().leaves().size());
  }

  @Test
  void waitsForAFolderThatIsNotThere() throws IOException {
    Files.delete(bot.folder);
    bot.follow();
    assertThat(bot.served()).isEmpty();
    assertThat(bot.failures())
        .singleElement()
        .asString()
        .contains(bot.folder.toString(), "is not there", "caucus.knowledge.path");

    bot.write("tram.md", "It runs on rails.");
    bot.follow();
    assertThat(bot.served()).containsExactly("tram.md");
    assertThat(bot.failures()).isEmpty();
  }

  @Test
  void servesNothingOfAFolderThatWasEmptied() throws IOException {
    bot.write("a.md", "rails");
    bot.write("deep/er/b.txt", "rails");
    bot.follow();
    bot.delete("a.md");
    bot.delete("deep/er/b.txt");
    bot.follow();
    assertThat(bot.find("rails")).isEmpty();
    assertThat(bot.knowledge().status().articles()).isZero();
    assertThat(bot.knowledge().status().passages()).isZero();
  }

  @Test
  void doesNotReadAgainWhatDidNotChange() throws IOException {
    Instant longAgo = FollowedFolder.START.minus(Duration.ofDays(2));
    bot.write("tram.md", "It runs on rails.", longAgo);
    bot.follow();
    bot.write("tram.md", "It runs on grass.", longAgo);
    bot.follow();
    bot.restart();
    bot.follow();
    assertThat(bot.find("rails")).as("no one looked into it again").hasSize(1);
  }

  @Test
  void doesNotIndexAgainWhatWasOnlyTouched() throws IOException {
    Path file = bot.write("tram.md", "It runs on rails.");
    bot.follow();
    Instant changed = bot.knowledge().status().changed();
    bot.clock.pass(Duration.ofMinutes(1));
    Files.setLastModifiedTime(file, FileTime.from(FollowedFolder.START.minusSeconds(60)));
    bot.follow();
    assertThat(bot.knowledge().status().changed()).isEqualTo(changed);
    assertThat(bot.knowledge().status().checked()).isEqualTo(bot.clock.instant());
    assertThat(bot.find("rails")).hasSize(1);
  }

  @Test
  void remembersWhatWasTouchedOverARestart() throws IOException {
    Path file = bot.write("tram.md", "It runs on rails.");
    bot.follow();
    Instant touched = FollowedFolder.START.minusSeconds(60);
    Files.setLastModifiedTime(file, FileTime.from(touched));
    bot.follow();
    bot.restart();
    bot.write("tram.md", "It runs on grass.", touched);
    bot.follow();
    assertThat(bot.find("rails")).as("no one looked into it again").hasSize(1);
  }

  @Test
  void noticesASecondChangeWithinATickOfTheFileSystem() throws IOException {
    Instant tick = bot.clock.instant();
    bot.write("tram.md", "It runs on rails.", tick);
    bot.follow();
    bot.write("tram.md", "It runs on grass.", tick);
    bot.follow();
    bot.clock.pass(Duration.ofSeconds(3));
    bot.follow();
    assertThat(bot.find("rails")).isEmpty();
    assertThat(bot.find("grass")).hasSize(1);
  }

  @Test
  void opensWithEverythingInIt() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt runs on rails.");
    bot.follow();
    var before = bot.knowledge().status();
    bot.restart();
    assertThat(bot.find("rails")).containsExactly("It runs on rails.");
    assertThat(bot.knowledge().status().articles()).isEqualTo(1);
    assertThat(bot.knowledge().status().passages()).isEqualTo(before.passages());
    assertThat(bot.knowledge().status().changed()).isEqualTo(before.changed());
    assertThat(bot.knowledge().status().checked()).as("not looked yet").isNull();
  }

  @Test
  void seesWhatHappenedWhileItWasDown() throws IOException {
    bot.write("gone.md", "rails");
    bot.write("changed.md", "rails");
    bot.write("same.md", "rails");
    bot.follow();
    bot.delete("gone.md");
    bot.write("changed.md", "tracks");
    bot.write("new.md", "rails");
    bot.restart();
    bot.follow();
    assertThat(bot.filesWith("rails")).containsExactly("new.md", "same.md");
    assertThat(bot.filesWith("tracks")).containsExactly("changed.md");
  }

  @Test
  void dropsFirstWhatChangedAndHasToWait() throws IOException {
    String big = "Rails are long." + " ".repeat(4_100_000);
    bot.write("a.txt", "small");
    bot.write("z.txt", "trolley");
    bot.follow();
    for (String path : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      bot.write(path, big);
    }
    bot.write("z.txt", "trolley no longer, but a bus");
    assertThat(bot.follower().step()).as("more is waiting").isTrue();
    assertThat(bot.served()).containsExactly("a.txt", "b.txt", "c.txt");
    assertThat(bot.find("trolley")).isEmpty();
    assertThat(bot.knowledge().status().progress()).isEqualTo(new KnowledgeStatus.Progress(3, 5));

    bot.follow();
    assertThat(bot.filesWith("bus")).containsExactly("z.txt");
    assertThat(bot.knowledge().status().progress()).isNull();
  }

  @Test
  void namesADefectUntilItIsMendedAndAfterARestart() throws IOException {
    Path file = bot.write("tram.md", "---\ntitle: [\n---\nIt runs on rails.");
    bot.write("bus.md", "It runs on roads.");
    bot.follow();
    assertThat(bot.served()).containsExactly("bus.md");
    assertThat(bot.failures()).singleElement().asString().startsWith("tram.md:");

    FileTime modified = Files.getLastModifiedTime(file);
    Files.writeString(file, "---\ntitle: T\n---\nIt runs on rails.");
    Files.setLastModifiedTime(file, modified);
    bot.restart();
    assertThat(bot.failures()).singleElement().asString().startsWith("tram.md:");

    bot.write("tram.md", "---\ntitle: Tram\n---\nIt runs on rails.");
    bot.follow();
    assertThat(bot.failures()).isEmpty();
    assertThat(bot.served()).containsExactly("bus.md", "tram.md");
  }

  @Test
  void servesTheFirstOfTwoArticlesWithTheSameId() throws IOException {
    bot.write("a.md", "---\nid: tram\n---\nIt runs on rails.");
    bot.write("b.md", "---\nid: tram\n---\nIt runs on tracks.");
    bot.follow();
    assertThat(bot.served()).containsExactly("a.md");
    assertThat(bot.find("tracks")).isEmpty();
    assertThat(bot.failures())
        .singleElement()
        .asString()
        .startsWith("b.md:")
        .contains("\"tram\"", "a.md", "front matter");

    bot.delete("a.md");
    bot.follow();
    assertThat(bot.served()).containsExactly("b.md");
    assertThat(bot.find("tracks")).hasSize(1);
    assertThat(bot.failures()).isEmpty();
  }

  @Test
  void findsAsMuchAsIsAskedForBesideArticlesThatAreNotServed() throws IOException {
    bot.write("a.md", "---\nid: tram\n---\nA tram, which is neither a bus nor a boat.");
    for (int i = 0; i < 20; i++) {
      bot.write("b" + i + ".md", "---\nid: tram\n---\nA tram.");
    }
    bot.follow();
    assertThat(bot.filesWith("tram")).containsExactly("a.md");
    assertThat(Searches.of(bot.knowledge(), 1, "tram")).hasSize(1);
  }

  @Test
  void survivesAFileThatVanishesBeforeItIsRead() {
    var reader = new SourceReader(bot.folder, bot.clock);
    var outcome = reader.read("gone.md", new FileStamp(5, 0), null);
    assertThat(outcome.passages()).isEmpty();
    assertThat(outcome.file().article()).isNull();
    assertThat(outcome.file().failures()).singleElement().asString().contains("cannot be read");
  }

  @Test
  void readsAFileAsSoonAsItsRightsAllowIt() throws IOException {
    Path file = bot.write("tram.md", "It runs on rails.");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");
    bot.follow();
    assertThat(bot.failures()).singleElement().asString().contains("the right to read it");
    Instant changed = bot.knowledge().status().changed();

    bot.clock.pass(Duration.ofMinutes(1));
    bot.follow();
    assertThat(bot.knowledge().status().changed()).isEqualTo(changed);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    bot.follow();
    assertThat(bot.find("rails")).hasSize(1);
    assertThat(bot.failures()).isEmpty();
  }

  @Test
  void countsOnlyWhatIsServedAsTheFrequencyOfAWord() throws IOException {
    for (int i = 0; i < 5; i++) {
      bot.write("tram.md", "It runs on rails, version " + i + ".");
      bot.follow();
    }
    var vocabulary = bot.knowledge().vocabulary();
    assertThat(vocabulary.frequency("rail"))
        .isPositive()
        .isLessThanOrEqualTo(vocabulary.passages());
    assertThat(vocabulary.frequency("submarine")).isZero();
  }
}
