package dev.caucus.recommendation.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caucus.knowledge.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many of the replies that people might give are read right. */
class RepliesTest {

  @Test
  void readsTheRepliesItWasTunedOn() {
    assertThat(right("tuning.txt", Topics.nodeOrDjango())).isGreaterThanOrEqualTo(0.0);
  }

  @Test
  void readsMostRepliesItWasNotTunedOn() {
    assertThat(right("held-out.txt", Topics.nodeOrDjango())).isGreaterThanOrEqualTo(0.0);
  }

  @Test
  void readsRepliesInATopicWithFewCues() {
    assertThat(right("elsewhere.txt", Topics.catOrDog())).isGreaterThanOrEqualTo(0.0);
  }

  /** The share that is read right; the others are told. */
  private static double right(String list, Topic topic) {
    OwnWords words = new OwnWords(topic);
    List<Reply> replies = Reply.in(list, topic);
    List<Reply> wrong = replies.stream().filter(reply -> !reply.isReadRight(words)).toList();
    boolean show = Boolean.getBoolean("show." + list);
    System.out.printf("%s: %d of %d%n", list, replies.size() - wrong.size(), replies.size());
    if (show) {
      wrong.forEach(reply ->
          System.out.println(
              reply.text()
                  + "\n      want "
                  + reply.meaning()
                  + "\n      read "
                  + words.read(reply.text(), reply.asked(), reply.answers())));
    }
    return 1 - (double) wrong.size() / replies.size();
  }
}
