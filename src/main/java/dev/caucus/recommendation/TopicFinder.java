package dev.caucus.recommendation;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Topic;
import dev.caucus.store.Fingerprint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the topic that somebody means. */
final class TopicFinder {

  private final KnowledgeBase knowledge;

  TopicFinder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** The topics that lead to a recommendation, by title. */
  List<Topic> topics() {
    return knowledge.topics().stream()
        .filter(Topic::recommends)
        .sorted(Comparator.comparing(Topic::title, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** The topic of that id, if it leads to a recommendation right now. */
  Optional<Topic> byId(String id) {
    return topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  /** The topic whose id has that brief fingerprint. */
  Optional<Topic> byFingerprint(String fingerprint) {
    return topics().stream()
        .filter(topic -> Fingerprint.brief(topic.id()).equals(fingerprint))
        .findFirst();
  }

  /** The title of a topic, also of one that cannot be used right now. */
  String title(String id) {
    return knowledge.topics().stream()
        .filter(topic -> topic.id().equals(id))
        .map(Topic::title)
        .findFirst()
        .orElse(id);
  }

  /** The topic that those words name: by its id, its title or names of its options. */
  Optional<Asked> named(String words) {
    String wanted = words.strip();
    List<Topic> topics = topics();
    for (Topic topic : topics) {
      if (begins(wanted, topic.id())) {
        return Optional.of(new Asked(topic, wanted.substring(topic.id().length()).strip()));
      }
    }
    for (Topic topic : topics) {
      if (begins(wanted, topic.title())) {
        return Optional.of(new Asked(topic, wanted.substring(topic.title().length()).strip()));
      }
    }
    if (wanted.isEmpty() && topics.size() == 1) {
      return Optional.of(new Asked(topics.getFirst(), ""));
    }
    return topics.stream()
        .filter(topic -> mentions(topic, wanted) > 0)
        .max(Comparator.comparingLong(topic -> mentions(topic, wanted)))
        .map(topic -> new Asked(topic, ""));
  }

  private static long mentions(Topic topic, String words) {
    String text = " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", " ") + " ";
    return topic.options().stream()
        .filter(option ->
            Stream.concat(Stream.of(option.name(), option.id()), option.also().stream())
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", " "))
                .anyMatch(name -> text.contains(" " + name + " ")))
        .count();
  }

  private static boolean begins(String words, String name) {
    return !name.isEmpty()
        && words.regionMatches(true, 0, name, 0, name.length())
        && (words.length() == name.length()
            || !Character.isLetterOrDigit(words.charAt(name.length())));
  }

  /**
   * A topic that somebody asked for.
   *
   * @param rest what they said beside its name, possibly empty
   */
  record Asked(Topic topic, String rest) {}
}
