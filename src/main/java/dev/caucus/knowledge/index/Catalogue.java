package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files are served as which articles.
 *
 * <p>An id belongs to the first of its files by path; the others are not served, and named.
 *
 * @param files all files that the index knows, by path
 * @param byId the served files by the id of their article
 * @param articles the served articles by title, without their passages
 * @param failures what is wrong with the files, by path
 * @param encoded how many of the served articles have all vectors of which model
 */
record Catalogue(
    Map<String, SourceFile> files,
    Map<String, SourceFile> byId,
    List<Article> articles,
    List<KnowledgeFailure> failures,
    Map<String, Integer> encoded) {

  /**
   * With fewer, questions would be answered by whichever articles happen to be encoded already: a
   * sentence without a vector is hardly ever found beside some that have one.
   */
  private static final double NEARLY_ALL = 0.9;

  static Catalogue of(Map<String, SourceFile> files) {
    Map<String, SourceFile> byId = new LinkedHashMap<>();
    List<KnowledgeFailure> failures = new ArrayList<>();
    Map<String, SourceFile> sorted = new TreeMap<>(files);
    for (SourceFile file : sorted.values()) {
      failures.addAll(file.failures());
      Article article = file.article();
      if (article != null) {
        SourceFile owner = byId.putIfAbsent(article.id(), file);
        if (owner != null) {
          failures.add(taken(file, article.id(), owner));
        }
      }
    }
    return new Catalogue(sorted, byId, articles(byId), List.copyOf(failures), encoded(byId));
  }

  /** The same articles in the same list, now that some of the files have all their vectors. */
  Catalogue withVectors(Map<String, SourceFile> files) {
    Catalogue encoded = of(files);
    return new Catalogue(encoded.files, encoded.byId, articles, failures, encoded.encoded);
  }

  private static KnowledgeFailure taken(SourceFile file, String id, SourceFile owner) {
    return new KnowledgeFailure(
        file.path(),
        0,
        "Its id \"" + id + "\" is already that of " + owner.path() + ".",
        "Give one of the two another id in its front matter.");
  }

  /** The article that is served from that file, without its passages. */
  @Nullable Article served(String path) {
    SourceFile file = files.get(path);
    Article article = file == null ? null : file.article();
    SourceFile owner = article == null ? null : byId.get(article.id());
    return owner != null && owner.path().equals(path) ? article : null;
  }

  Optional<SourceFile> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  private static List<Article> articles(Map<String, SourceFile> byId) {
    return byId.values().stream()
        .flatMap(file -> Optional.ofNullable(file.article()).stream())
        .sorted(Comparator.comparing(Article::title).thenComparing(Article::id))
        .toList();
  }

  private static Map<String, Integer> encoded(Map<String, SourceFile> byId) {
    Map<String, Integer> encoded = new HashMap<>();
    for (SourceFile file : byId.values()) {
      String model = file.model();
      if (model != null) {
        encoded.merge(model, 1, Integer::sum);
      }
    }
    return Map.copyOf(encoded);
  }

  /** Whether there are enough vectors of that model to search by them. */
  boolean isEncodedBy(String model) {
    return encoded.getOrDefault(model, 0) >= NEARLY_ALL * byId.size();
  }

  int passages() {
    return byId.values().stream().mapToInt(SourceFile::passages).sum();
  }
}
