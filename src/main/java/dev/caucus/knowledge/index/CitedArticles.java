package dev.caucus.knowledge.index;

import dev.caucus.knowledge.topic.CitedPlace;
import dev.caucus.knowledge.topic.TopicReading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The articles that a topic names, in the versions that are served: as long as they are equal, its
 * evidence is as good or bad as it was.
 *
 * @param files the served files by the id of their article
 * @param hashes their contents, by the same
 * @param others the ids of all served articles if one that is named is not among them, else none
 * @param complete whether what is not there is not about to come either
 */
record CitedArticles(
    Map<String, String> files, Map<String, String> hashes, Set<String> others, boolean complete) {

  /** Looks up the articles of a topic. */
  static CitedArticles of(TopicReading reading, Catalogue catalogue, boolean complete) {
    Map<String, String> files = new LinkedHashMap<>();
    Map<String, String> hashes = new LinkedHashMap<>();
    boolean missing = false;
    for (CitedPlace place : reading.cited()) {
      SourceFile file = catalogue.byId().get(place.evidence().article());
      if (file == null) {
        missing = true;
      } else {
        files.put(place.evidence().article(), file.path());
        hashes.put(place.evidence().article(), file.hash());
      }
    }
    Set<String> others = missing ? Set.copyOf(catalogue.byId().keySet()) : Set.of();
    return new CitedArticles(files, hashes, others, complete || !missing);
  }
}
