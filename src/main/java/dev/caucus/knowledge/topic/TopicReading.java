package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a topic file says.
 *
 * @param topic the topic; without criteria if anything is wrong, null if not even its title and the
 *     names of its options could be read
 * @param cited the places in articles that it names, which nobody has looked at yet
 * @param failures what is wrong with it, by line
 */
public record TopicReading(
    @Nullable Topic topic, List<CitedPlace> cited, List<KnowledgeFailure> failures) {

  public TopicReading {
    cited = List.copyOf(cited);
    failures = List.copyOf(failures);
  }

  /** A file that says nothing because of that. */
  public static TopicReading failed(KnowledgeFailure failure) {
    return new TopicReading(null, List.of(), List.of(failure));
  }
}
