package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.Aside;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.topic.SampleTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics follow their files, and their evidence follows the articles. */
@Aside
class ServedTopicsTest {

  private static final String NAMES =
      "title: Tram or bus\noptions:\n- {id: tram, name: Tram}\n- {id: bus, name: Bus}\n";

  @TempDir private Path temporary;
  private FollowedFolder bot;

  @BeforeEach
  void start() throws IOException {
    bot = new FollowedFolder(temporary.resolve("knowledge"), temporary.resolve("index"));
    bot.write(SampleTopic.PATH, SampleTopic.TEXT);
    bot.write("ride/articles/trams.md", SampleTopic.TRAMS);
    bot.write("ride/articles/buses.md", SampleTopic.BUSES);
    bot.follow();
  }

  @AfterEach
  void end() throws IOException {
    bot.close();
  }

  private Topic topic() {
    List<Topic> topics = bot.knowledge().topics();
    assertThat(topics).hasSize(1);
    return topics.getFirst();
  }

  private void assertWhole() {
    assertThat(bot.failures()).isEmpty();
    assertThat(topic().criteria()).hasSize(2);
    assertThat(topic().lead()).isEqualTo(new Topic.Lead(1, 2.5));
  }

  private void assertNamedOnly(String failure) {
    assertThat(topic().title()).isEqualTo("Tram or bus");
    assertThat(topic().options()).extracting(Topic.Option::name).containsExactly("Tram", "Bus");
    assertThat(topic().recommends()).isFalse();
    assertThat(bot.failures()).isNotEmpty().anySatisfy(it -> assertThat(it).contains(failure));
  }

  @Test
  void aTopicHasItsCriteriaWhileTheArticlesSayWhatItCites() throws IOException {
    assertWhole();

    bot.write("ride/articles/buses.md", SampleTopic.BUSES.replace("soft seats", "hard seats"));
    bot.follow();
    assertNamedOnly("ride/topic.yml:52: The article \"000\" has no such words");
    assertThat(bot.failures()).hasSize(2).last().asString().contains(":92:", "soft seats");

    bot.write("ride/articles/buses.md", SampleTopic.BUSES + "\nOne more sentence.\n");
    bot.follow();
    assertWhole();
  }

  @Test
  void aTopicLosesItsCriteriaWithAnArticleAndGetsThemBackWithIt() throws IOException {
    bot.delete("ride/articles/trams.md");
    bot.follow();
    assertNamedOnly("ride/topic.yml:24: No article has the id \"trams\"");

    bot.write("elsewhere/trams.md", SampleTopic.TRAMS);
    bot.follow();
    assertWhole();
  }

  @Test
  void aRenamedArticleIsTheSameEvidence() throws IOException {
    Files.move(
        bot.folder.resolve("ride/articles/trams.md"), bot.folder.resolve("ride/articles/t.md"));
    bot.follow();
    assertWhole();
  }

  @Test
  void anotherArticleOfTheSameIdTakesTheEvidenceOver() throws IOException {
    bot.write("a.md", "---\nid: trams\n---\n# Other trams\n\nThey are toys.\n");
    bot.follow();
    assertNamedOnly("ride/topic.yml:25: The article \"trams\" has no text right under");
    bot.delete("a.md");
    bot.follow();
    assertWhole();
  }

  @Test
  void aRestartChecksTheEvidenceAgainstTheIndexWithoutReadingArticlesAgain() throws IOException {
    bot.restart();
    bot.follow();
    assertWhole();
  }

  @Test
  void evidenceIsLookedAtAgainOnlyWhenItsTopicOrArticlesChange() throws IOException {
    List<Topic> before = bot.knowledge().topics();
    bot.write("other.md", "# Other\n\nNothing on trams.\n");
    bot.follow();
    assertThat(bot.knowledge().topics()).isSameAs(before);
    bot.write("ride/articles/buses.md", SampleTopic.BUSES + "\nMore.\n");
    bot.follow();
    assertThat(bot.knowledge().topics()).isNotSameAs(before).isEqualTo(before);
  }

  @Test
  void anArticleThatIsStillToBeReadIsNoDefect() throws IOException {
    bot.delete("ride/articles/trams.md");
    bot.follow();
    String big = "Rails are long." + " ".repeat(4_100_000);
    for (String path : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      bot.write(path, big);
    }
    bot.write("ride/articles/trams.md", SampleTopic.TRAMS);
    assertThat(bot.follower().step()).as("more is waiting").isTrue();
    assertThat(topic().recommends()).isFalse();
    assertThat(bot.failures()).isEmpty();
    bot.follow();
    assertWhole();
  }

  @Test
  void aDefectInTheCriteriaLeavesTheNames() throws IOException {
    bot.write(SampleTopic.PATH, SampleTopic.with("several: much", "severel: much"));
    bot.follow();
    assertNamedOnly("ride/topic.yml:20: \"severel\" is no key of a criterion.");

    bot.write(SampleTopic.PATH, SampleTopic.TEXT);
    bot.follow();
    assertWhole();
  }

  @Test
  void evidenceIsAlsoLookedAtInATopicWithOtherDefects() throws IOException {
    bot.write(
        SampleTopic.PATH,
        SampleTopic.with("several: much", "severel: much").replace("3 crowns\n", "4 crowns\n"));
    bot.follow();
    assertNamedOnly("severel");
    assertThat(bot.failures()).hasSize(2).last().asString().contains(":82:", "4 crowns");
  }

  @Test
  void theCheckFindsTheSame() throws IOException {
    bot.write("ride/articles/buses.md", SampleTopic.BUSES.replace("soft seats", "hard seats"));
    bot.write(SampleTopic.PATH, SampleTopic.with("several: much", "severel: much"));
    bot.write("zoo/ride/topic.yml", NAMES);
    bot.follow();
    assertThat(new FolderCheck(bot.folder, bot.clock).run().defects())
        .hasSize(4)
        .extracting(Object::toString)
        .containsExactlyElementsOf(bot.failures());
  }

  @Test
  void theFirstOfTwoFoldersOfOneNameIsTheTopic() throws IOException {
    bot.write("zoo/ride/topic.yml", NAMES.replace("Tram or bus", "Another"));
    bot.follow();
    assertThat(topic().title()).isEqualTo("Tram or bus");
    assertThat(bot.failures())
        .singleElement()
        .asString()
        .startsWith("zoo/ride/topic.yml: ")
        .contains("same name as that of ride/topic.yml");
  }

  @Test
  void aTopicWithoutUsableNamesIsNotServed() throws IOException {
    bot.write(SampleTopic.PATH, "title: Tram or bus\n");
    bot.follow();
    assertThat(bot.knowledge().topics()).isEmpty();
    assertThat(bot.failures())
        .singleElement()
        .asString()
        .startsWith("ride/topic.yml:1: The key \"options\"");

    bot.delete(SampleTopic.PATH);
    bot.follow();
    assertThat(bot.failures()).isEmpty();
  }

  @Test
  void aSecondChangeWithinATickIsNoticed() throws IOException {
    Instant tick = bot.clock.instant();
    bot.write(SampleTopic.PATH, NAMES.replace("bus\n", "car\n"), tick);
    bot.follow();
    bot.write(SampleTopic.PATH, NAMES.replace("bus\n", "van\n"), tick);
    bot.follow();
    assertThat(topic().title()).isEqualTo("Tram or van");
  }

  @Test
  void aTopicFileThatDidNotChangeIsNotReadAgain() throws IOException {
    Instant longAgo = FollowedFolder.START.minus(Duration.ofDays(2));
    bot.write(SampleTopic.PATH, NAMES.replace("bus\n", "car\n"), longAgo);
    bot.follow();
    bot.write(SampleTopic.PATH, NAMES.replace("bus\n", "van\n"), longAgo);
    bot.follow();
    assertThat(topic().title()).isEqualTo("Tram or car");
  }

  @Test
  void aTopicFileThatIsNoUtf8OrTooLargeIsNamed() throws IOException {
    Path file = bot.folder.resolve(SampleTopic.PATH);
    Files.write(file, "title: Straße".getBytes(StandardCharsets.ISO_8859_1));
    bot.follow();
    assertThat(bot.failures()).singleElement().asString().contains("no text in UTF-8");
    bot.write(SampleTopic.PATH, "title: " + "a".repeat(5_000_000));
    bot.follow();
    assertThat(bot.failures()).singleElement().asString().contains("more than 1 MB");
  }

  @Test
  void aTopicFileThatVanishesBeforeItIsReadIsNamed() {
    var sources = new SourceReader(bot.folder, bot.clock);
    TopicFile file = TopicFile.read(bot.folder, "gone/topic.yml", new FileStamp(5, 0), sources);
    assertThat(file.settled()).isFalse();
    assertThat(file.reading().failures())
        .singleElement()
        .asString()
        .contains("gone/topic.yml: It cannot be read");
  }
}
