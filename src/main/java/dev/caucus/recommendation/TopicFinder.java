package dev.caucus.recommendation;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Topic;
import dev.caucus.store.Fingerprint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the topic that somebody means. */
final class TopicFinder {

  /** In words; whoever says more than that does not merely name an option. */
  private static final int LONGEST_NAME = 3;

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

  /** The topic that a message plainly speaks of: by its id, its title or several of its options. */
  Optional<Topic> spokenOf(String message) {
    String text = " " + plain(message) + " ";
    return topics().stream()
        .filter(topic ->
            text.contains(" " + plain(topic.id()) + " ")
                || text.contains(" " + plain(topic.title()) + " ")
                || mentions(topic, message) > 1)
        .max(Comparator.comparingLong(topic -> mentions(topic, message)));
  }

  /** The topic that somebody picks by its number in the list, by its name or by an option's. */
  Optional<Topic> picked(String message) {
    String text = message.strip();
    List<Topic> topics = topics();
    if (text.matches("[1-9]\\d?")) {
      return topics.stream().skip(Integer.parseInt(text) - 1L).findFirst();
    }
    boolean named = text.split("\\s+").length <= LONGEST_NAME && !text.contains("?");
    return named
        ? named(text).map(Asked::topic)
        : spokenOf(text).filter(any -> !text.contains("?"));
  }

  /** The topic that those words begin with but that cannot be used right now. */
  Optional<Topic> unavailable(String words) {
    return knowledge.topics().stream()
        .filter(topic -> begins(words.strip(), topic.id()))
        .max(Comparator.comparingInt(topic -> topic.id().length()))
        .filter(topic -> !topic.recommends());
  }

  /** The topic that those words name: by its id, its title or names of its options. */
  Optional<Asked> named(String words) {
    String wanted = words.strip();
    List<Topic> topics = topics();
    Optional<Asked> named = longest(wanted, Topic::id).or(() -> longest(wanted, Topic::title));
    if (named.isPresent()) {
      return named;
    }
    if (wanted.isEmpty() && topics.size() == 1) {
      return Optional.of(new Asked(topics.getFirst(), ""));
    }
    return topics.stream()
        .filter(topic -> mentions(topic, wanted) > 0)
        .max(Comparator.comparingLong(topic -> mentions(topic, wanted)))
        .map(topic -> new Asked(topic, ""));
  }

  /** The topic whose name the words begin with; "java-vs-kotlin" is not "java" and a rest. */
  private Optional<Asked> longest(String words, Function<Topic, String> name) {
    return topics().stream()
        .filter(topic -> begins(words, name.apply(topic)))
        .max(Comparator.comparingInt(topic -> name.apply(topic).length()))
        .map(topic -> new Asked(topic, words.substring(name.apply(topic).length()).strip()));
  }

  private static long mentions(Topic topic, String words) {
    String text = " " + plain(words) + " ";
    return topic.options().stream()
        .filter(option ->
            Stream.concat(Stream.of(option.name(), option.id()), option.also().stream())
                .map(TopicFinder::plain)
                .anyMatch(name -> text.contains(" " + name + " ")))
        .count();
  }

  /** In small letters, with single spaces for everything that is no part of a word. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static boolean begins(String words, String name) {
    String said = spaced(words);
    String wanted = spaced(name);
    return !wanted.isEmpty()
        && said.regionMatches(true, 0, wanted, 0, wanted.length())
        && (said.length() == wanted.length()
            || !Character.isLetterOrDigit(said.charAt(wanted.length())));
  }

  /** Nobody remembers whether a folder's name has hyphens, underscores or spaces. */
  private static String spaced(String name) {
    return name.replace('-', ' ').replace('_', ' ');
  }

  /**
   * A topic that somebody asked for.
   *
   * @param rest what they said beside its name, possibly empty
   */
  record Asked(Topic topic, String rest) {}
}
