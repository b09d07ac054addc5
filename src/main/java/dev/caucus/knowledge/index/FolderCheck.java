package dev.caucus.knowledge.index;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeCheck;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.Passage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the whole folder afresh and collects what is wrong with it. */
final class FolderCheck implements KnowledgeCheck {

  private final Path root;
  private final Clock clock;

  FolderCheck(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  @Override
  public Report run() {
    FolderScan scan = FolderScan.of(root);
    SourceReader reader = new SourceReader(root, clock);
    TopicFiles topics = TopicFiles.NONE.following(scan.topics(), root, reader);
    Map<String, List<Passage>> cited = new HashMap<>();
    Catalogue catalogue = Catalogue.of(articles(scan, reader, named(topics), cited));
    List<KnowledgeFailure> defects = new ArrayList<>(scan.failures());
    defects.addAll(served(topics, catalogue, cited).failures());
    defects.addAll(catalogue.failures());
    defects.sort(
        Comparator.comparing(KnowledgeFailure::path).thenComparingInt(KnowledgeFailure::line));
    return new Report(catalogue.byId().size(), catalogue.passages(), defects, scan.skipped());
  }

  /** The ids of the articles that any topic names. */
  private static Set<String> named(TopicFiles topics) {
    return topics.byPath().values().stream()
        .flatMap(file -> file.reading().cited().stream())
        .map(place -> place.evidence().article())
        .collect(Collectors.toSet());
  }

  /** Reads all articles, and keeps the passages of those that a topic names, by path. */
  private static Map<String, SourceFile> articles(
      FolderScan scan, SourceReader reader, Set<String> named, Map<String, List<Passage>> cited) {
    Map<String, SourceFile> files = new HashMap<>();
    scan.articles()
        .forEach((path, stamp) -> {
          SourceReader.Outcome outcome = reader.read(path, stamp, null);
          files.put(path, outcome.file());
          Article article = outcome.file().article();
          if (article != null && named.contains(article.id())) {
            cited.put(path, outcome.passages());
          }
        });
    return files;
  }

  private static ServedTopics served(
      TopicFiles topics, Catalogue catalogue, Map<String, List<Passage>> cited) {
    Map<String, ServedTopic> served = new TreeMap<>();
    topics
        .byPath()
        .forEach((path, file) -> {
          CitedArticles articles = CitedArticles.of(file.reading(), catalogue, true);
          Map<String, List<Passage>> passages = new HashMap<>();
          articles
              .files()
              .forEach((id, source) -> passages.put(id, cited.getOrDefault(source, List.of())));
          served.put(path, ServedTopic.of(path, file.reading(), articles, passages));
        });
    return ServedTopics.of(served);
  }
}
