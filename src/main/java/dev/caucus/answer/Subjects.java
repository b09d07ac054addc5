package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Option;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The things that the articles compare, under all their names. */
final class Subjects {

  private final Map<String, Option> byId = new LinkedHashMap<>();
  private final Map<String, Option> byName = new HashMap<>();
  private final OptionGroups groups;
  private final Titles titles;
  private final @Nullable Pattern names;

  private Subjects(OptionGroups groups, List<Article> articles) {
    this.groups = groups;
    groups.options().forEach(this::add);
    this.names = byName.isEmpty() ? null : anyOf(byName.keySet());
    this.titles = new Titles(articles);
  }

  static Subjects of(List<Topic> topics, List<Article> articles) {
    return new Subjects(OptionGroups.of(topics, articles), articles);
  }

  private void add(Option option) {
    byId.putIfAbsent(option.id(), option);
    byName.putIfAbsent(folded(option.name()), option);
    byName.putIfAbsent(folded(option.id()), option);
    option.also().forEach(name -> byName.putIfAbsent(folded(name), option));
    spellings(folded(option.name())).forEach(name -> byName.putIfAbsent(name, option));
  }

  /** The other ways in which people write a name such as "Node.js". */
  private static Set<String> spellings(String name) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(name.replace(".", ""));
    spellings.add(name.replace(".", " "));
    spellings.add(name.replace("-", " "));
    if (name.endsWith(".js")) {
      spellings.add(name.substring(0, name.length() - ".js".length()));
    }
    return spellings;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Longest first, so that "Node.js" is not taken for "Node" with something after it. */
  private static Pattern anyOf(Set<String> names) {
    return Pattern.compile(
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(
                Collectors.joining("|", "(?<![\\p{L}\\p{N}])(", ")(?:['’]s)?(?![\\p{L}\\p{N}])")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The ids of the options that a text names, in the order in which it does. */
  Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    if (names != null) {
      Matcher matcher = names.matcher(text);
      while (matcher.find()) {
        Option option = byName.get(folded(matcher.group(1)));
        if (option != null) {
          found.add(option.id());
        }
      }
    }
    return found;
  }

  /** The text with every name of an option replaced by something else. */
  String replace(String text, UnaryOperator<String> byId) {
    if (names == null) {
      return text;
    }
    return names
        .matcher(text)
        .replaceAll(match -> {
          Option option = byName.get(folded(match.group(1)));
          return Matcher.quoteReplacement(option == null ? match.group() : byId.apply(option.id()));
        });
  }

  /** The titles by which articles are named. */
  Titles titles() {
    return titles;
  }

  /** What people read for an id. */
  String name(String id) {
    return Optional.ofNullable(byId.get(id)).map(Option::name).orElse(id);
  }

  /** All names, in lower case. */
  Set<String> names() {
    return byName.keySet();
  }

  /** The groups of options that are compared with each other. */
  OptionGroups groups() {
    return groups;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }
}
