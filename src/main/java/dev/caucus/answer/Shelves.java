package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The articles by the folder that they stand in, so that each folder has its turn. */
final class Shelves {

  private static final String ARTICLES = "/articles";

  private Shelves() {}

  /** The articles of each folder in their order, a topic's {@code articles} being its own. */
  static List<List<Article>> of(List<Article> articles) {
    Map<String, List<Article>> shelves = new LinkedHashMap<>();
    for (Article article : articles) {
      shelves.computeIfAbsent(folder(article), folder -> new ArrayList<>()).add(article);
    }
    return List.copyOf(shelves.values());
  }

  private static String folder(Article article) {
    String path = "/" + article.path();
    String folder = path.substring(0, path.lastIndexOf('/'));
    return folder.endsWith(ARTICLES)
        ? folder.substring(0, folder.length() - ARTICLES.length())
        : folder;
  }

  /** The first of each, then the second of each, and so on. */
  static <T> List<T> inTurn(Collection<List<T>> lists) {
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    List<T> all = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      for (List<T> list : lists) {
        if (i < list.size()) {
          all.add(list.get(i));
        }
      }
    }
    return all;
  }
}
