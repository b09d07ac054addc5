package dev.caucus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.caucus.CaucusApplication;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Topic;
import dev.caucus.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Plays the scripted conversations of every topic to the whole bot. */
class ConversationsTest {

  @TestFactory
  Stream<DynamicContainer> everyTopicHoldsItsConversations(@TempDir Path data) {
    try (var bot =
        new SpringApplicationBuilder(CaucusApplication.class)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .run("--caucus.knowledge.path=knowledge", "--caucus.data.path=" + data)) {
      Rehearsal.Report report = bot.getBean(Rehearsal.class).run();
      List<Topic> topics =
          bot.getBean(KnowledgeBase.class).topics().stream().filter(Topic::recommends).toList();
      return topics.stream().map(topic -> conversations(topic, report));
    }
  }

  private static DynamicContainer conversations(Topic topic, Rehearsal.Report report) {
    String path = topic.id() + "/conversations.yml";
    Stream<DynamicTest> played =
        report.played().stream()
            .filter(each -> each.path().equals(path))
            .map(each -> dynamicTest(each.name(), () -> assertThat(each.failure()).isNull()));
    DynamicTest sound = dynamicTest("has a sound " + path, () -> assertSound(path, report));
    return DynamicContainer.dynamicContainer(
        topic.title(), Stream.concat(Stream.of(sound), played));
  }

  /** A topic that recommends shows how in conversations, and each of them can be played. */
  private static void assertSound(String path, Rehearsal.Report report) {
    assertThat(report.defects()).extracting(KnowledgeFailure::path).doesNotContain(path);
    assertThat(report.played()).extracting(Rehearsal.Played::path).contains(path);
  }
}
