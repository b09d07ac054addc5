package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.apache.lucene.util.IOUtils;

/** Whatever happens to the folder and to the bot, exactly what stands in the folder is served. */
class AnyChangesTest {

  private static final List<String> PATHS = List.of("a.md", "b.txt", "deep/a.md", "deep/c.html");

  private sealed interface Event {}

  private record Write(String path, String word) implements Event {}

  private record Delete(String path) implements Event {}

  private record Rename(String from, String to) implements Event {}

  private record Fill(boolean full) implements Event {}

  private record Step() implements Event {}

  private record Restart() implements Event {}

  @Property(tries = 50, shrinking = ShrinkingMode.BOUNDED)
  void exactlyWhatStandsInTheFolderIsServed(@ForAll("events") List<Event> events)
      throws IOException {
    Path temporary = Files.createTempDirectory("any-changes");
    Files.createDirectory(temporary.resolve("knowledge"));
    FullDisk disk = new FullDisk(temporary.resolve("index"));
    try (var bot = new FollowedFolder(temporary.resolve("knowledge"), disk.storage())) {
      Map<String, String> model = new TreeMap<>();
      for (Event event : events) {
        happen(event, bot, disk, model);
      }
      disk.free();
      bot.follow();
      assertServed(bot, model);
      bot.restart();
      assertServed(bot, model);
    } finally {
      IOUtils.rm(temporary);
    }
  }

  private static void happen(
      Event event, FollowedFolder bot, FullDisk disk, Map<String, String> model)
      throws IOException {
    switch (event) {
      case Write(String path, String word) -> {
        bot.write(path, word);
        model.put(path, word);
      }
      case Delete(String path) -> {
        Files.deleteIfExists(bot.folder.resolve(path));
        model.remove(path);
      }
      case Rename(String from, String to) -> {
        String word = model.remove(from);
        if (word != null) {
          Files.createDirectories(bot.folder.resolve(to).resolveSibling(""));
          Path source = bot.folder.resolve(from);
          Files.move(source, bot.folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
          model.put(to, word);
        }
      }
      case Fill(boolean full) -> {
        if (full) {
          disk.fill();
        } else {
          disk.free();
        }
      }
      case Step() -> step(bot, model);
      case Restart() -> {
        disk.free();
        bot.restart();
      }
    }
  }

  private static void step(FollowedFolder bot, Map<String, String> model) {
    try {
      bot.follow();
      assertServed(bot, model);
    } catch (IOException e) {
      assertThat(e).hasStackTraceContaining("No space left");
      assertThat(model.keySet()).as("nothing deleted").containsAll(bot.served());
    }
  }

  private static void assertServed(FollowedFolder bot, Map<String, String> model) {
    assertThat(bot.served()).containsExactlyElementsOf(model.keySet());
    Map<String, String> found = new TreeMap<>();
    for (String word : List.of("tram", "bus", "boat")) {
      bot.filesWith(word).forEach(path -> found.put(path, word));
    }
    assertThat(found).isEqualTo(model);
    assertThat(bot.failures()).isEmpty();
  }

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<String> path = Arbitraries.of(PATHS);
    Arbitrary<Event> write =
        Combinators.combine(path, Arbitraries.of("tram", "bus", "boat")).as(Write::new);
    Arbitrary<Event> rename = Combinators.combine(path, path).as(Rename::new);
    return Arbitraries.frequencyOf(
            Tuple.of(5, write),
            Tuple.of(2, path.map(Delete::new)),
            Tuple.of(2, rename),
            Tuple.of(4, Arbitraries.just(new Step())),
            Tuple.of(1, Arbitraries.of(true, false).map(Fill::new)),
            Tuple.of(1, Arbitraries.just(new Restart())))
        .list()
        .ofMaxSize(20);
  }
}
