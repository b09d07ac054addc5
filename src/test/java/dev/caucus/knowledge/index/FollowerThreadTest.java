package dev.caucus.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Meaning;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.topic.SampleTopic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The real thread on a real folder in real time. */
@Isolated("what runs beside it takes its time")
class FollowerThreadTest {

  private static final Duration PROMISED = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path temporary;
  private Path folder;
  private FullDisk disk;
  private FollowerThread thread;
  private LuceneKnowledgeBase knowledge;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectory(temporary.resolve("knowledge"));
    Files.writeString(folder.resolve("tram.md"), "It runs on rails.");
    disk = new FullDisk(temporary.resolve("index"));
    Clock clock = Clock.systemUTC();
    var follower = new FolderFollower(folder, disk.storage(), Meaning.NONE, clock);
    thread = new FollowerThread(follower, new BuildReport(clock));
    knowledge = new LuceneKnowledgeBase(thread, Meaning.NONE);
    thread.start(PATIENCE);
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    thread.close();
  }

  private List<String> served() {
    return knowledge.articles().stream().map(Article::path).sorted().toList();
  }

  private Health health() {
    return new KnowledgeHealth(knowledge, thread, Meaning.NONE).health();
  }

  @Test
  void hasLookedAtTheFolderOnceItHasStarted() {
    assertThat(served()).containsExactly("tram.md");
    assertThat(Searches.of(knowledge, 1, "rail")).hasSize(1);
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails()).containsEntry("articles", 1).containsEntry("failures", 0);
  }

  @Test
  void servesAChangeWithinTwoSeconds() throws IOException {
    Files.writeString(folder.resolve("bus.md"), "It runs on roads.");
    await().atMost(PROMISED).until(() -> served().equals(List.of("bus.md", "tram.md")));
    Files.writeString(folder.resolve("tram.md"), "It runs on tracks.");
    await().atMost(PROMISED).until(() -> Searches.of(knowledge, 1, "track").size() == 1);
    Files.delete(folder.resolve("tram.md"));
    await().atMost(PROMISED).until(() -> served().equals(List.of("bus.md")));
    assertThat(Searches.of(knowledge, 1, "track")).isEmpty();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void takesTheCriteriaOfATopicAwayAndGivesThemBackWithinTwoSeconds(CapturedOutput log)
      throws IOException {
    Files.createDirectory(folder.resolve("ride"));
    Files.writeString(folder.resolve("ride/trams.md"), SampleTopic.TRAMS);
    Files.writeString(folder.resolve("ride/buses.md"), SampleTopic.BUSES);
    Files.writeString(folder.resolve(SampleTopic.PATH), SampleTopic.TEXT);
    await().atMost(PROMISED).until(this::recommends);

    Files.writeString(folder.resolve("ride/buses.md"), "---\nid: '000'\n---\nNo bus today.");
    await().atMost(PROMISED).until(() -> !recommends());
    assertThat(knowledge.topics()).extracting(Topic::title).containsExactly("Tram or bus");
    String defect = "ride/topic.yml:28: The article \"000\" has no text right under";
    assertThat(knowledge.status().failures()).first().asString().startsWith(defect);

    Files.writeString(folder.resolve("ride/buses.md"), SampleTopic.BUSES);
    await().atMost(PROMISED).until(this::recommends);
    assertThat(knowledge.status().failures()).isEmpty();
    assertThat(log.getAll()).containsOnlyOnce(defect);
  }

  private boolean recommends() {
    return knowledge.topics().stream().anyMatch(Topic::recommends);
  }

  @Test
  void namesAFullDiskAndGoesOnByItselfOnceThereIsSpace() throws IOException {
    disk.fill();
    Files.writeString(folder.resolve("bus.md"), "It runs on roads.");
    await().atMost(PROMISED).until(() -> health().getStatus().equals(Status.DOWN));
    assertThat(health().getDetails().get("reason"))
        .asString()
        .contains("disk", "full", "Free some space", "caucus.data.path");
    assertThat(knowledge.status().failures()).singleElement().asString().contains("full");
    assertThat(served()).containsExactly("tram.md");
    assertThat(Searches.of(knowledge, 1, "rail")).hasSize(1);

    disk.free();
    await().atMost(PATIENCE).until(() -> health().getStatus().equals(Status.UP));
    assertThat(served()).containsExactly("bus.md", "tram.md");
    assertThat(knowledge.status().failures()).isEmpty();
  }

  @Test
  void leavesNoThreadBehind() throws IOException, InterruptedException {
    thread.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .noneMatch(name -> name.equals("knowledge") || name.startsWith("indexing-"));
  }
}
