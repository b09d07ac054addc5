package dev.caucus.recommendation;

import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.Dialogue.State;
import java.util.List;
import java.util.Optional;

/**
 * The dialogues that somebody has in a conversation, as they were when they were read.
 *
 * @param latestFirst all that were not left, the one that was last touched first
 */
record Theirs(List<Dialogue> latestFirst) {

  /** The one that waits for an answer. */
  Optional<Dialogue> open() {
    return latest(State.OPEN);
  }

  /** The one that waits for the name of a topic. */
  Optional<Dialogue> choosing() {
    return latest(State.CHOOSING);
  }

  /** The one that gave its verdict last. */
  Optional<Dialogue> concluded() {
    return latest(State.CONCLUDED);
  }

  /** The one on that topic that can go on. */
  Optional<Dialogue> unfinished(Topic topic) {
    return latestFirst.stream()
        .filter(dialogue -> dialogue.topic().equals(topic.id()))
        .filter(dialogue -> dialogue.state() == State.OPEN || dialogue.state() == State.PARKED)
        .findFirst();
  }

  private Optional<Dialogue> latest(State state) {
    return latestFirst.stream().filter(dialogue -> dialogue.state() == state).findFirst();
  }
}
