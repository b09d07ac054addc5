package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.topic.CitedPlace;
import dev.caucus.knowledge.topic.EvidenceCheck;
import dev.caucus.knowledge.topic.TopicReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic with what the served articles make of its evidence.
 *
 * @param reading what its file says
 * @param articles the articles that were looked at
 * @param topic what is served; without criteria while anything is wrong, null if nothing is
 * @param failures what is wrong with the file and its evidence, by line
 */
record ServedTopic(
    TopicReading reading,
    CitedArticles articles,
    @Nullable Topic topic,
    List<KnowledgeFailure> failures) {

  /**
   * Looks at the evidence.
   *
   * @param passages those of the articles that are there, by the article's id
   */
  static ServedTopic of(
      String path,
      TopicReading reading,
      CitedArticles articles,
      Map<String, List<Passage>> passages) {
    List<CitedPlace> places =
        articles.complete()
            ? reading.cited()
            : reading.cited().stream()
                .filter(place -> passages.containsKey(place.evidence().article()))
                .toList();
    List<KnowledgeFailure> failures = new ArrayList<>(reading.failures());
    failures.addAll(EvidenceCheck.failures(path, places, passages, articles.others()));
    failures.sort(Comparator.comparingInt(KnowledgeFailure::line));
    boolean whole = failures.isEmpty() && articles.complete();
    return new ServedTopic(
        reading, articles, whole ? reading.topic() : named(reading), List.copyOf(failures));
  }

  /** Whether it is still what came of that. */
  boolean isOf(TopicReading reading, CitedArticles articles) {
    return this.reading == reading && this.articles.equals(articles);
  }

  private static @Nullable Topic named(TopicReading reading) {
    Topic topic = reading.topic();
    return topic == null ? null : new Topic(topic.id(), topic.title(), topic.options());
  }
}
