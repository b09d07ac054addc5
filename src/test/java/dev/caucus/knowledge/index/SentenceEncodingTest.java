package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Found;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.PassageSearch.Wanted;
import dev.caucus.knowledge.SearchTerm;
import dev.caucus.knowledge.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEncodingTest {

  @TempDir private Path temporary;
  private final Wheels meaning = new Wheels("wheels-1");
  private FollowedFolder bot;

  @BeforeEach
  void start() throws IOException {
    bot = folder(meaning);
    Files.createDirectories(bot.folder);
  }

  private FollowedFolder folder(Meaning meaning) throws IOException {
    return new FollowedFolder(
        temporary.resolve("knowledge"), IndexStorage.in(temporary.resolve("index")), meaning);
  }

  @AfterEach
  void end() throws IOException {
    bot.close();
  }

  @Test
  void findsWhatIsSaidInOtherWords() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.write("boat.md", "# Boat\n\nIt floats.");
    bot.follow();
    assertThat(nearest("what rolls?")).containsExactly("It has steel wheels.", "It floats.");
    assertThat(nearest("what swims?")).containsExactly("It floats.", "It has steel wheels.");
  }

  @Test
  void looksOnlyIntoTheWantedArticles() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.write("boat.md", "# Boat\n\nIt floats.");
    bot.follow();
    Wanted wanted = new Wanted(List.of(), meaning.of("what rolls?"), Set.of("boat"));
    assertThat(texts(wanted)).containsExactly("It floats.");
  }

  @Test
  void computesOnlyWhatChanged() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels. It runs on rails.");
    bot.follow();
    meaning.asked.clear();
    bot.write("tram.md", "# Tram\n\nIt has steel wheels. It runs on a track.");
    bot.follow();
    assertThat(meaning.asked).containsExactly("Tram. It runs on a track.");
  }

  @Test
  void computesNothingAgainAfterARestartOrANewName() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.write("other.md", "# Other\n\nSomething else.");
    bot.follow();
    meaning.asked.clear();
    bot.restart();
    bot.follow();
    Files.copy(bot.folder.resolve("tram.md"), bot.folder.resolve("streetcar.md"));
    bot.follow();
    bot.delete("tram.md");
    bot.follow();
    assertThat(meaning.asked).isEmpty();
    assertThat(nearest("what rolls?")).first().isEqualTo("It has steel wheels.");
  }

  @Test
  void computesAllAgainForAnotherModel() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.follow();
    bot.close();
    Wheels next = new Wheels("wheels-2");
    bot = folder(next);
    bot.follow();
    assertThat(next.asked).containsExactly("Tram. It has steel wheels.");
  }

  @Test
  void leavesTheWordsWhereThereIsNoModel() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.close();
    bot = folder(new Broken());
    bot.follow();
    assertThat(bot.find("wheels")).containsExactly("It has steel wheels.");
  }

  @Test
  void neverFindsWhatWasDeleted() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.write("boat.md", "# Boat\n\nIt floats.");
    bot.follow();
    bot.delete("tram.md");
    bot.follow();
    assertThat(nearest("what rolls?")).containsExactly("It floats.");
  }

  @Test
  void oneSentenceThatCannotBeComputedKeepsNoOtherFromIt() throws IOException {
    bot.write("bad.md", "# Bad\n\nThis one fails.");
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.follow();
    assertThat(nearest("what rolls?")).contains("It has steel wheels.");
    assertThat(bot.find("fails")).containsExactly("This one fails.");
  }

  @Test
  void leavesItToTheWordsUntilNearlyAllIsKnown() throws IOException {
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.follow();
    assertThat(bot.knowledge().meaning("what rolls?")).isNotNull();
    bot.write("boat.md", "# Boat\n\nIt floats.");
    meaning.state = Meaning.State.UNAVAILABLE;
    bot.follow();
    assertThat(bot.find("floats")).containsExactly("It floats.");
    assertThat(bot.knowledge().meaning("what rolls?")).isNull();
    meaning.state = Meaning.State.READY;
    bot.follow();
    assertThat(bot.knowledge().meaning("what rolls?")).isNotNull();
  }

  @Test
  void aSentenceWhoseVectorIsMissingIsFoundByItsWordsStill() throws IOException {
    bot.write("bad.md", "# Bad\n\nThis one fails and floats.");
    bot.write("tram.md", "# Tram\n\nIt has steel wheels.");
    bot.write("boat.md", "# Boat\n\nIt sails.");
    bot.follow();
    SearchTerm floats = new SearchTerm(List.of(new SearchTerm.Form(List.of("float"), 1)));
    List<String> found = texts(new Wanted(List.of(floats), meaning.of("what rolls?"), null));
    assertThat(found)
        .containsExactly("It has steel wheels.", "This one fails and floats.", "It sails.");
  }

  private List<String> nearest(String question) {
    return texts(new Wanted(List.of(), meaning.of(question), null));
  }

  private List<String> texts(Wanted wanted) {
    return bot.knowledge().find(wanted, 10).stream()
        .map(Found::passage)
        .map(passage -> passage.text())
        .toList();
  }

  /** Knows whether a text is about wheels. */
  private static final class Wheels implements Meaning {

    final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final String name;
    private State state = State.READY;

    Wheels(String name) {
      this.name = name;
    }

    @Override
    public Vector of(String text) {
      asked.add(text);
      if (text.contains("fails")) {
        throw new IllegalStateException("test");
      }
      boolean rolls = text.contains("wheels") || text.contains("rolls");
      return new Vector(rolls ? new float[] {1, 0} : new float[] {0, 1});
    }

    @Override
    public String model() {
      return name;
    }

    @Override
    public State state() {
      return state;
    }
  }

  /** Could not be loaded. */
  private static final class Broken implements Meaning {

    @Override
    public @Nullable Vector of(String text) {
      return null;
    }

    @Override
    public String model() {
      return "broken";
    }

    @Override
    public State state() {
      return State.UNAVAILABLE;
    }
  }
}
