package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.caucus.Aside;
import dev.caucus.store.Backups.Restored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

@Aside
class BackupsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path data;
  @TempDir private Path elsewhere;
  private Path file;

  @BeforeEach
  void nameAFile() {
    file = elsewhere.resolve("caucus.zip");
  }

  @Test
  void areMadeByABotThatRunsAndLeaveNothingBehind() throws Exception {
    Process bot = OtherProcess.on(data);
    try {
      assertThat(new Backups(DataFolder.at(data), Clock.systemUTC()).make(file).schema())
          .isEqualTo(Schema.known());
      assertRefused(() -> backups().restore(file), "Another Caucus uses the data folder");
    } finally {
      bot.destroyForcibly().waitFor();
    }
    Path other = elsewhere.resolve("data");
    assertThat(new Backups(DataFolder.at(other), Clock.systemUTC()).restore(file).before())
        .isNull();
    assertThat(events(other)).containsExactly("written before the kill");
    assertThat(names(data)).containsExactlyInAnyOrder("backup", "store");
    assertThat(names(data.resolve("backup"))).isEmpty();
    assertThat(names(other)).containsExactly("store");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void arePutInThePlaceOfWhatIsThereWhichStaysBesideIt() {
    write("first");
    assertThat(backups().make(file).made()).isEqualTo(NOON);
    write("second");
    Restored restored = backups().restore(file);
    assertThat(restored.backup().made()).isEqualTo(NOON);
    assertThat(events(data)).containsExactly("first");
    assertThat(restored.before())
        .isEqualTo(data.resolve("store/caucus-before-restore-20260301-120000.mv.db"))
        .exists();
  }

  @Test
  void arePutInThePlaceOfADamagedStore() throws IOException {
    write("first");
    backups().make(file);
    Files.writeString(data.resolve("store/caucus.mv.db"), "damaged".repeat(2000));
    assertRefused(() -> backups().make(elsewhere.resolve("another.zip")), "cannot be opened");
    backups().restore(file);
    assertThat(events(data)).containsExactly("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut short", "other bytes", "no backup", "no ZIP file"})
  void areNotRestoredIfTheyAreDamaged(String damage) throws IOException {
    write("first");
    backups().make(file);
    write("second");
    damage(damage);
    assertRefused(() -> backups().restore(file), "cannot be restored");
    assertNothingHasChanged();
  }

  private void damage(String damage) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    switch (damage) {
      case "cut short" -> Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      case "other bytes" ->
          inArchive(root -> Files.writeString(root.resolve("store/caucus.mv.db"), "x"));
      case "no backup" -> inArchive(root -> Files.delete(root.resolve("manifest.json")));
      default -> Files.writeString(file, "no ZIP file");
    }
  }

  @Test
  void areNotRestoredByAnOlderVersion() throws IOException {
    write("first");
    backups().make(file);
    write("second");
    inArchive(root -> {
      Path manifest = root.resolve("manifest.json");
      String newer =
          Files.readString(manifest)
              .replace("\"schema\":" + Schema.known(), "\"schema\":" + (Schema.known() + 1));
      Files.writeString(manifest, newer);
    });
    assertRefused(() -> backups().restore(file), "is of a newer Caucus");
    assertNothingHasChanged();
  }

  @Test
  void takeNoFilesPlace() throws IOException {
    write("first");
    Files.writeString(file, "mine");
    assertRefused(() -> backups().make(file), "exists already");
    assertThat(file).hasContent("mine");
  }

  @Test
  void sayWhatIsMissing() {
    assertRefused(() -> backups().make(file), "no database in the data folder");
    assertRefused(() -> backups().restore(file), "There is no file");
    assertThat(names(data)).isEmpty();
  }

  private void assertNothingHasChanged() {
    assertThat(events(data)).containsExactlyInAnyOrder("first", "second");
    assertThat(names(data)).containsExactly("store");
    assertThat(names(data.resolve("store"))).containsExactly("caucus.mv.db");
  }

  private static void assertRefused(ThrowingCallable call, String reason) {
    assertThatExceptionOfType(FailureAnalyzedException.class)
        .isThrownBy(call)
        .satisfies(refusal -> {
          assertThat(refusal.analysis().getDescription()).contains(reason);
          assertThat(refusal.analysis().getAction()).isNotBlank();
        });
  }

  private Backups backups() {
    return new Backups(DataFolder.at(data), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private void write(String event) {
    try (var database = new TestDatabase(data)) {
      database
          .client()
          .sql(
              "insert into claimed_event (platform, fingerprint, claimed)"
                  + " values ('slack', :event, current_timestamp)")
          .param("event", event)
          .update();
    }
  }

  private static List<String> events(Path folder) {
    try (var database = new TestDatabase(folder)) {
      return database
          .client()
          .sql("select trim(fingerprint) from claimed_event")
          .query((row, number) -> row.getString(1))
          .list();
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      // Into a trace, the database writes what it was asked in vain.
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".trace.db"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void inArchive(Change change) throws IOException {
    URI archive = URI.create("jar:" + file.toUri());
    try (FileSystem files = FileSystems.newFileSystem(archive, Map.of())) {
      change.apply(files.getPath("/"));
    }
  }

  private interface Change {
    void apply(Path root) throws IOException;
  }
}
