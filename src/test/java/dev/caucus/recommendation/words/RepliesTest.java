package dev.caucus.recommendation.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many of the replies that people might give are read right. */
class RepliesTest {

  @Test
  void readsNearlyAllRepliesItWasTunedOn() {
    assertRight("tuning.txt", Topics.nodeOrDjango(), 0.98);
  }

  @Test
  void readsMostRepliesItWasNotTunedOn() {
    assertRight("held-out.txt", Topics.nodeOrDjango(), 0.96);
  }

  @Test
  void readsRepliesInATopicWithFewCues() {
    assertRight("elsewhere.txt", Topics.catOrDog(), 0.95);
  }

  private static void assertRight(String list, Topic topic, double share) {
    OwnWords words = new OwnWords(topic);
    List<Reply> replies = Reply.in(list, topic);
    List<String> wrong =
        replies.stream()
            .filter(reply -> !reply.isReadRight(words))
            .map(reply -> reply.text() + " is read as " + reply.read(words))
            .toList();
    assertThat(1 - (double) wrong.size() / replies.size())
        .as("of %d replies, wrong are %s", replies.size(), String.join("\n", wrong))
        .isGreaterThanOrEqualTo(share);
  }
}
