package dev.caucus.knowledge.index;

import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.topic.TopicReading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topics as they are served right now.
 *
 * <p>An id belongs to the first of its files by path; the others are not served, and named.
 *
 * @param byPath what came of each topic file
 * @param topics those that are served
 * @param failures what is wrong with them, by path and line
 */
record ServedTopics(
    Map<String, ServedTopic> byPath, List<Topic> topics, List<KnowledgeFailure> failures) {

  static final ServedTopics NONE = new ServedTopics(Map.of(), List.of(), List.of());

  static ServedTopics of(Map<String, ServedTopic> byPath) {
    Map<String, String> owners = new HashMap<>();
    List<Topic> topics = new ArrayList<>();
    List<KnowledgeFailure> failures = new ArrayList<>();
    new TreeMap<>(byPath)
        .forEach((path, served) -> {
          failures.addAll(served.failures());
          Topic topic = served.topic();
          String owner = topic == null ? null : owners.putIfAbsent(topic.id(), path);
          if (owner != null) {
            failures.add(taken(path, owner));
          } else if (topic != null) {
            topics.add(topic);
          }
        });
    return new ServedTopics(byPath, List.copyOf(topics), List.copyOf(failures));
  }

  private static KnowledgeFailure taken(String path, String owner) {
    return new KnowledgeFailure(
        path,
        0,
        "Its folder has the same name as that of " + owner + ", so that both are one topic.",
        "Give one of the two folders another name.");
  }

  /**
   * Looks again at the evidence of those topics that changed, or whose articles did.
   *
   * @param catalogue the served articles, whose passages are in the index
   * @param complete whether no more articles are about to come
   */
  ServedTopics following(
      TopicFiles files, Catalogue catalogue, boolean complete, ArticleIndex index)
      throws IOException {
    Map<String, ServedTopic> now = new TreeMap<>();
    boolean same = files.byPath().keySet().equals(byPath.keySet());
    for (var file : files.byPath().entrySet()) {
      TopicReading reading = file.getValue().reading();
      CitedArticles articles = CitedArticles.of(reading, catalogue, complete);
      ServedTopic known = byPath.get(file.getKey());
      if (known != null && known.isOf(reading, articles)) {
        now.put(file.getKey(), known);
      } else {
        var passages = passages(articles, index);
        now.put(file.getKey(), ServedTopic.of(file.getKey(), reading, articles, passages));
        same = false;
      }
    }
    return same ? this : of(now);
  }

  private static Map<String, List<Passage>> passages(CitedArticles articles, ArticleIndex index)
      throws IOException {
    Map<String, List<Passage>> passages = new LinkedHashMap<>();
    for (var file : articles.files().entrySet()) {
      passages.put(file.getKey(), index.passages(file.getValue()));
    }
    return passages;
  }
}
