package dev.caucus.discord.commands;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.Passage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of the articles' headings what somebody may want to ask. */
final class Headings {

  /** Headings that say nothing of what stands below them. */
  private static final Pattern GENERAL =
      Pattern.compile(
          "(?:about(?: this.*)?|abstract|contents|conclusions?|faq|further reading|introduction|notes?|overview"
              + "|references|see also|summary|the author)",
          Pattern.CASE_INSENSITIVE);

  private Headings() {}

  /**
   * Each heading once, as it stands: what several articles say below it is answered together. Then,
   * for those of several articles, each with the title of its article, for whoever wants that one.
   */
  static List<String> of(KnowledgeBase knowledge) {
    Map<String, Heading> headings = new LinkedHashMap<>();
    for (Article each : knowledge.articles()) {
      knowledge
          .article(each.id())
          .ifPresent(article ->
              headings(article)
                  .forEach(text ->
                      headings.merge(
                          text.toLowerCase(Locale.ROOT),
                          new Heading(text, List.of(article.title())),
                          Heading::and)));
    }
    return Stream.concat(
            headings.values().stream().map(Heading::text),
            headings.values().stream().flatMap(Heading::withTitles))
        .toList();
  }

  private record Heading(String text, List<String> titles) {

    Heading and(Heading same) {
      return new Heading(text, Stream.concat(titles.stream(), same.titles.stream()).toList());
    }

    Stream<String> withTitles() {
      return titles.size() > 1 ? titles.stream().map(title -> title + ": " + text) : Stream.empty();
    }
  }

  private static Set<String> headings(Article article) {
    return article.passages().stream()
        .filter(passage -> passage.kind() != Passage.Kind.PROVENANCE)
        .flatMap(passage -> passage.headings().stream())
        .filter(heading -> !GENERAL.matcher(heading).matches())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
