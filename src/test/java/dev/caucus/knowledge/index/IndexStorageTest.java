package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.caucus.Aside;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an index that is damaged, cannot be written, or belongs to another process. */
@Aside
class IndexStorageTest {

  @TempDir private Path temporary;
  private Path folder;
  private Path index;

  @BeforeEach
  void locate() {
    folder = temporary.resolve("knowledge");
    index = temporary.resolve("index");
  }

  private FollowedFolder open() throws IOException {
    return new FollowedFolder(folder, index);
  }

  private void indexTram() throws IOException {
    try (var bot = open()) {
      bot.write("tram.md", "# Tram\n\nIt runs on rails.");
      bot.follow();
    }
  }

  private List<Path> filesOfTheIndex() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut to half", "emptied", "overwritten", "deleted"})
  void isBuiltAnewWhateverFileIsDamaged(String damage) throws IOException {
    indexTram();
    for (Path file : filesOfTheIndex()) {
      damage(file, damage);
      try (var bot = open()) {
        bot.follow();
        assertThat(bot.find("rails")).as("after %s was %s", file, damage).hasSize(1);
        assertThat(bot.served()).containsExactly("tram.md");
      }
    }
  }

  @Test
  void isBuiltAnewWhereAnotherReleaseOfLuceneWroteIt() throws IOException {
    Codec gone = new FilterCodec("Earlier", Codec.getDefault()) {};
    try (var directory = FSDirectory.open(Files.createDirectories(index));
        var writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(gone))) {
      writer.addDocument(new Document());
    }
    indexTram();
    try (var bot = open()) {
      assertThat(bot.find("rails")).hasSize(1);
    }
  }

  private static void damage(Path file, String damage) throws IOException {
    if (Files.notExists(file)) {
      return; // it was rebuilt under another name
    }
    switch (damage) {
      case "cut to half" -> {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() / 2);
        }
      }
      case "emptied" -> Files.write(file, new byte[0]);
      case "overwritten" -> Files.write(file, new byte[(int) Files.size(file)]);
      default -> Files.delete(file);
    }
  }

  @Test
  void isBuiltAnewWhenItIsOfAnotherVersion() throws IOException {
    indexTram();
    try (var directory = FSDirectory.open(index);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("caucus.version", "0").entrySet());
      writer.commit();
    }
    try (var bot = open()) {
      assertThat(bot.served()).isEmpty();
      bot.follow();
      assertThat(bot.filesWith("rails")).containsExactly("tram.md");
    }
  }

  @Test
  void isBuiltAnewWhenItsFolderIsDeletedWhileTheBotRuns() throws IOException {
    try (var bot = open()) {
      bot.write("tram.md", "It runs on rails.");
      bot.follow();
      for (Path file : filesOfTheIndex()) {
        Files.delete(file);
      }
      Files.delete(index.resolve(IndexWriter.WRITE_LOCK_NAME));
      bot.write("bus.md", "It runs on roads.");
      assertThatThrownBy(bot::follow).isNotNull();
      bot.follow();
      assertThat(bot.served()).containsExactly("bus.md", "tram.md");
      assertThat(bot.find("rails")).hasSize(1);
    }
  }

  @Test
  void isOnlyReadWhereAnotherProcessKeepsIt() throws IOException {
    try (var first = open();
        var second = open()) {
      first.write("tram.md", "It runs on rails.");
      second.follow();
      assertThat(second.served()).as("the first one has not looked yet").isEmpty();

      first.follow();
      second.follow();
      assertThat(second.find("rails")).containsExactly("It runs on rails.");
      assertThat(second.knowledge().status().changed())
          .isEqualTo(first.knowledge().status().changed());

      var articles = second.knowledge().articles();
      second.follow();
      assertThat(second.knowledge().articles()).as("nothing new").isSameAs(articles);

      first.delete("tram.md");
      first.follow();
      second.follow();
      assertThat(second.find("rails")).isEmpty();
      assertThat(second.served()).isEmpty();
    }
  }

  @Test
  void isTakenOverFromAProcessThatIsGone() throws IOException {
    var first = open();
    first.write("tram.md", "It runs on rails.");
    first.follow();
    try (var second = open()) {
      first.close();
      second.write("bus.md", "It runs on roads.");
      second.follow();
      assertThat(second.served()).containsExactly("bus.md", "tram.md");
    }
  }

  @Test
  void isNotDeletedUnderAnotherProcessThatIsJustMakingIt() throws IOException {
    try (var directory = FSDirectory.open(index);
        var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Files.writeString(index.resolve("_0.tmp"), "half");
      try (var second = open()) {
        second.write("tram.md", "It runs on rails.");
        second.follow();
        assertThat(second.served()).isEmpty();
        assertThat(index.resolve("_0.tmp")).exists();

        lock.close();
        second.follow();
        assertThat(second.served()).containsExactly("tram.md");
      }
    }
  }

  @Test
  void servesWhatItServedWhileTheDiskIsFullButNothingDeleted() throws IOException {
    FullDisk disk = new FullDisk(index);
    try (var bot = new FollowedFolder(folder, disk.storage())) {
      bot.write("tram.md", "It runs on rails.");
      bot.write("bus.md", "It runs on roads.");
      bot.follow();
      disk.fill();
      bot.write("boat.md", "It runs on water.");
      bot.delete("bus.md");
      for (int look = 0; look < 3; look++) {
        assertThatThrownBy(bot::follow).hasStackTraceContaining("No space left");
        assertThat(bot.find("rails")).hasSize(1);
        assertThat(bot.find("roads")).isEmpty();
        assertThat(bot.served()).containsExactly("tram.md");
        assertThat(bot.knowledge().status().progress()).isNull();
      }

      disk.free();
      bot.follow();
      assertThat(bot.served()).containsExactly("boat.md", "tram.md");
      assertThat(bot.find("water")).hasSize(1);
      assertThat(bot.find("roads")).isEmpty();
    }
  }

  @Test
  void servesAgainWhatCameBackWhileTheDiskWasFull() throws IOException {
    FullDisk disk = new FullDisk(index);
    try (var bot = new FollowedFolder(folder, disk.storage())) {
      Path tram = bot.write("tram.md", "It runs on rails.");
      bot.follow();
      disk.fill();
      Path aside = Files.move(tram, temporary.resolve("aside.md"));
      assertThatThrownBy(bot::follow).hasStackTraceContaining("No space left");
      assertThat(bot.served()).isEmpty();
      Files.move(aside, tram);
      bot.follow();
      assertThat(bot.find("rails")).hasSize(1);
    }
  }
}
