package dev.caucus.discord.commands;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.NoKnowledge;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.Topic;
import dev.caucus.knowledge.Topic.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder whose articles consist of headings, and that counts how often they are read. */
final class Library extends NoKnowledge {

  private final List<Article> articles = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private @Nullable Instant changed;
  private int readings;

  /** Adds an article. */
  void add(String title, String... headings) {
    List<Passage> passages = new ArrayList<>();
    passages.add(passage(0, Kind.PROVENANCE, List.of("Provenance")));
    for (String heading : headings) {
      passages.add(passage(passages.size(), Kind.PARAGRAPH, List.of(heading)));
      passages.add(passage(passages.size(), Kind.LIST, List.of(heading)));
    }
    String id = "a" + articles.size();
    articles.add(new Article(id, id + ".md", title, null, null, null, null, null, passages));
    Instant before = changed;
    changed = before == null ? Instant.EPOCH : before.plusSeconds(1);
  }

  private static Passage passage(int position, Kind kind, List<String> headings) {
    return new Passage(
        position, kind, headings, null, List.of(), null, List.of(Sentence.of("So it is.")));
  }

  /** Adds a topic that leads to a recommendation. */
  void recommend(String id, String title, String... options) {
    topics.add(new Topic(id, title, options(options), Topic.Lead.DEFAULT, List.of(criterion())));
  }

  /** Adds a topic that only names its options. */
  void name(String id, String title) {
    topics.add(new Topic(id, title, List.of()));
  }

  private static Criterion criterion() {
    return new Criterion(
        "when", "Time", "When?", "", List.of(), null, null, null, null, List.of(), List.of());
  }

  private static List<Option> options(String... names) {
    return List.of(names).stream().map(name -> new Option(name, name, List.of())).toList();
  }

  /** How often the list of articles was read. */
  int readings() {
    return readings;
  }

  @Override
  public KnowledgeStatus status() {
    return new KnowledgeStatus(articles.size(), 0, changed, Instant.EPOCH, List.of(), null);
  }

  @Override
  public List<Article> articles() {
    readings++;
    return articles.stream().map(article -> article.with(List.of())).toList();
  }

  @Override
  public Optional<Article> article(String id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  @Override
  public List<Topic> topics() {
    return topics;
  }
}
