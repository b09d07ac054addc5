package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The titles of the articles, by which a question may name one. */
final class Titles {

  /** What comes after this is mostly left out: "Title: and a longer subtitle". */
  private static final Pattern SUBTITLE = Pattern.compile("\\s*[:?!–—|].*$");

  private static final Pattern ABOUT_ARTICLES =
      Pattern.compile(
          "\\b(?:article|post|page|text|source|author|wrote|written|writer|published|publisher|updated|"
              + "reading time|entitled|titled|called)s?\\b",
          Pattern.CASE_INSENSITIVE);

  /** A shorter title is a word that means itself. */
  private static final int SHORTEST = 10;

  private final List<Title> titles = new ArrayList<>();

  private record Title(String article, Pattern text) {

    static Title of(Article article, String text) {
      int anyCase = Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return new Title(article.id(), Pattern.compile(text, anyCase));
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
   * @param rest the text without the titles
   */
  record Named(List<String> articles, String rest) {}

  /**
   * Finds titles where the question speaks of articles; elsewhere the same words mean themselves.
   */
  Named in(String text) {
    if (!speaksOfArticles(text)) {
      return new Named(List.of(), text);
    }
    List<String> articles = new ArrayList<>();
    String rest = text;
    for (Title title : titles) {
      Matcher found = title.text().matcher(rest);
      if (found.find()) {
        articles.add(title.article());
        rest = found.replaceFirst(" ; ");
      }
    }
    return new Named(articles, rest);
  }

  /** Whether a question is about texts rather than about what they say. */
  static boolean speaksOfArticles(String text) {
    return ABOUT_ARTICLES.matcher(text).find();
  }
}
