package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Recent;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which options are compared with each other, and where.
 *
 * <p>They come from the topics; where an article belongs to none, from a title of the form "A vs
 * B". An option that several of them name is one and the same.
 */
final class OptionGroups {

  private static final Pattern VERSUS =
      Pattern.compile(
          "^\\s*(?<first>[^:?!]{2,40}?)\\s+(?:vs\\.?|versus)\\s+(?<second>[^:?!,|–—]{2,40}?)"
              + "(?:\\s+(?:in\\s+)?\\(?(?:19|20)\\d\\d\\)?)?\\s*(?:[:?!,|–—].*)?$",
          Pattern.CASE_INSENSITIVE);

  private final List<Option> options = new ArrayList<>();
  private final Map<String, String> idsByName = new HashMap<>();
  private final Map<Set<String>, List<String>> groups = new LinkedHashMap<>();
  private final Map<String, List<String>> byTopic = new HashMap<>();
  private final Map<String, List<String>> byArticle = new LinkedHashMap<>();
  private final Recent<Set<String>, Set<String>> articlesOn = new Recent<>(64);

  private OptionGroups() {}

  static OptionGroups of(List<Topic> topics, List<Article> articles) {
    OptionGroups all = new OptionGroups();
    topics.forEach(topic -> all.byTopic.put(topic.id(), all.add(topic.id(), topic.options())));
    articles.forEach(article -> all.byArticle.put(article.id(), all.comparedIn(article)));
    return all;
  }

  private List<String> comparedIn(Article article) {
    List<String> ofTopic = ofTopic(article);
    Matcher versus = VERSUS.matcher(article.title());
    if (!ofTopic.isEmpty() || !versus.matches()) {
      return ofTopic;
    }
    return add(article.id(), List.of(named(versus.group("first")), named(versus.group("second"))));
  }

  private static Option named(String name) {
    return new Option(name.strip().toLowerCase(Locale.ROOT), name.strip(), List.of());
  }

  private List<String> add(String place, List<Option> members) {
    List<String> ids = members.stream().map(option -> add(place, option)).distinct().toList();
    return groups.computeIfAbsent(new LinkedHashSet<>(ids), same -> ids);
  }

  /** Two topics may call different options by the same id, and the same option by different ids. */
  private String add(String place, Option option) {
    String name = option.name().toLowerCase(Locale.ROOT);
    String id = idsByName.get(name);
    if (id == null) {
      id = idsByName.containsValue(option.id()) ? place + "." + option.id() : option.id();
      idsByName.put(name, id);
    }
    options.add(new Option(id, option.name(), option.also()));
    return id;
  }

  /** All options, one that several places name once for each. */
  List<Option> options() {
    return options;
  }

  /** The ids of each group. */
  List<List<String>> groups() {
    return List.copyOf(groups.values());
  }

  /** The options that are compared with that one, itself included. */
  List<String> around(String id) {
    Set<String> around = new LinkedHashSet<>();
    groups.values().stream().filter(group -> group.contains(id)).forEach(around::addAll);
    return around.isEmpty() ? List.of(id) : List.copyOf(around);
  }

  /** What an article is there to compare; empty if it belongs to no topic and names no options. */
  List<String> of(Article article) {
    return of(article.id());
  }

  /** The same of the article with that id. */
  List<String> of(String article) {
    return byArticle.getOrDefault(article, List.of());
  }

  private List<String> ofTopic(Article article) {
    String[] folders = article.path().split("/");
    for (int i = folders.length - 2; i >= 0; i--) {
      if (byTopic.containsKey(folders[i])) {
        return byTopic.getOrDefault(folders[i], List.of());
      }
    }
    return List.of();
  }

  /** Whether an article is there to compare other options than those. */
  boolean areOthers(Article article, Collection<String> asked) {
    return areOthers(of(article), asked);
  }

  private static boolean areOthers(List<String> own, Collection<String> asked) {
    return !own.isEmpty() && !asked.isEmpty() && Collections.disjoint(own, asked);
  }

  /** The ids of the articles that are not there to compare others; empty if all are so. */
  Set<String> articlesOn(Collection<String> asked) {
    Set<String> options = Set.copyOf(asked);
    return articlesOn.get(
        options,
        () -> {
          Set<String> on = new LinkedHashSet<>(byArticle.keySet());
          on.removeIf(article -> areOthers(of(article), options));
          return on.size() == byArticle.size() ? Set.of() : on;
        });
  }
}
