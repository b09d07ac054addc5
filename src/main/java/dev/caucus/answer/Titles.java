package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The titles of the articles, by which a question may name one. */
final class Titles {

  /** What comes after this is mostly left out: "Title: and a longer subtitle". */
  private static final Pattern SUBTITLE = Pattern.compile("\\s*[:?!–—|].*$");

  private static final Pattern ABOUT_ARTICLES =
      Pattern.compile(
          "\\b(?:article|post|page|text|(?<!open[- ])source|author|wrote|written|writer|published|publisher|updated|"
              + "reading time|entitled|titled|called)s?\\b",
          Pattern.CASE_INSENSITIVE);

  /** What people call the thing whose title they give. */
  private static final Pattern KIND =
      Pattern.compile("\\b(?:article|post|page|text)\\b", Pattern.CASE_INSENSITIVE);

  /** A shorter title is a word that means itself. */
  private static final int SHORTEST = 10;

  private static final int LITERALLY =
      Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final List<Title> titles = new ArrayList<>();

  private record Title(Article article, Pattern text) {

    static Title of(Article article, String text) {
      return new Title(article, Pattern.compile(text, LITERALLY));
    }

    /** Its year and its publisher, by which people tell it from others. */
    List<Pattern> particulars() {
      Set<String> words = new LinkedHashSet<>();
      Stream.of(article.published(), article.updated())
          .flatMap(Stream::ofNullable)
          .forEach(date -> words.add(String.valueOf(date.getYear())));
      if (article.publisher() != null) {
        words.add(article.publisher());
      }
      return words.stream().map(each -> Pattern.compile(each, LITERALLY)).toList();
    }
  }

  Titles(List<Article> articles) {
    for (Article article : articles) {
      String whole = article.title();
      String main = SUBTITLE.matcher(whole).replaceAll("");
      add(article, whole);
      if (!main.equals(whole)) {
        add(article, main);
      }
    }
    titles.sort(
        Comparator.comparingInt((Title title) -> title.text().pattern().length()).reversed());
  }

  private void add(Article article, String title) {
    if (title.length() >= SHORTEST && title.indexOf(' ') > 0) {
      titles.add(Title.of(article, title));
    }
  }

  /**
   * A text and the articles that it names.
   *
   * @param rest the text without the titles, and without what else tells those articles from others
   */
  record Named(List<String> articles, String rest) {}

  /**
   * Finds titles where the question speaks of articles; elsewhere the same words mean themselves.
   */
  Named in(String text) {
    if (!speaksOfArticles(text)) {
      return new Named(List.of(), text);
    }
    List<Title> named = new ArrayList<>();
    String rest = text;
    for (Title title : titles) {
      Matcher found = title.text().matcher(rest);
      if (found.find()) {
        named.add(title);
        rest = found.replaceFirst(" ; ");
      }
    }
    for (Title title : named) {
      for (Pattern particular : title.particulars()) {
        rest = particular.matcher(rest).replaceAll(" ");
      }
    }
    if (!named.isEmpty()) {
      rest = KIND.matcher(rest).replaceAll(" ");
    }
    return new Named(named.stream().map(title -> title.article().id()).toList(), rest);
  }

  /** Whether a question is about texts rather than about what they say. */
  static boolean speaksOfArticles(String text) {
    return ABOUT_ARTICLES.matcher(text).find();
  }
}
