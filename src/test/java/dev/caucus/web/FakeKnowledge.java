package dev.caucus.web;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeFailure;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import dev.caucus.knowledge.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for the index: two articles, and whatever state the test wants. */
class FakeKnowledge implements KnowledgeBase {

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  static final KnowledgeFailure FAILURE =
      new KnowledgeFailure(
          "tea/articles/oolong.md",
          3,
          "The front matter says published: yesterday.",
          "Write the date as 2023-11-01.");

  private volatile KnowledgeStatus status = upToDate();
  private volatile List<Article> articles = List.of();
  private volatile List<Topic> topics = List.of();

  FakeKnowledge() {
    reset();
  }

  void reset() {
    status = upToDate();
    articles = List.of(cold(), tea());
    topics =
        List.of(
            recommending("tea", "Green or black tea"),
            new Topic("cups", "Cups and mugs", List.of()));
  }

  void recommend(String... titles) {
    topics = Arrays.stream(titles).map(title -> recommending(title, title)).toList();
  }

  void serve(Article... with) {
    articles = List.of(with);
  }

  void become(KnowledgeStatus next) {
    status = next;
  }

  static KnowledgeStatus upToDate() {
    return new KnowledgeStatus(2, 58, NOW.minusSeconds(180), NOW, List.of(), null);
  }

  static KnowledgeStatus withFailure() {
    return new KnowledgeStatus(2, 58, NOW.minusSeconds(180), NOW, List.of(FAILURE), null);
  }

  static KnowledgeStatus reading() {
    return new KnowledgeStatus(
        120, 900, NOW, NOW, List.of(), new KnowledgeStatus.Progress(120, 1000));
  }

  static KnowledgeStatus empty() {
    return new KnowledgeStatus(0, 0, null, NOW, List.of(), null);
  }

  @Override
  public KnowledgeStatus status() {
    return status;
  }

  @Override
  public List<Article> articles() {
    return articles;
  }

  @Override
  public Optional<Article> article(String id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  @Override
  public List<Topic> topics() {
    return topics;
  }

  private static Topic recommending(String id, String title) {
    Criterion when =
        new Criterion(
            "when",
            "Time of day",
            "When?",
            "",
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of());
    return new Topic(id, title, List.of(), Topic.Lead.DEFAULT, List.of(when));
  }

  static Article article(String id, String title, @Nullable String url, Passage... passages) {
    return new Article(
        id, id + ".md", title, null, null, null, LocalDate.of(2026, 2, 22), url, List.of(passages));
  }

  static Passage passage(int position, Kind kind, List<String> headings, Sentence... sentences) {
    return new Passage(position, kind, headings, null, List.of(), null, List.of(sentences));
  }

  private static Article cold() {
    return article(
        "tea/cold",
        "Cold Brew & Friends",
        "https://example.org/cold?a=1&b=2",
        passage(
            0,
            Kind.PARAGRAPH,
            List.of(),
            Sentence.of("Cold water works for every tea, it only takes longer.")));
  }

  private static Article tea() {
    return new Article(
        "tea",
        "tea/articles/book.md",
        "A Short Book of Tea",
        "Ada Leaf",
        "The Kettle Press",
        LocalDate.of(2023, 11, 1),
        LocalDate.of(2023, 12, 24),
        null,
        List.of(
            passage(
                0,
                Kind.PROVENANCE,
                List.of(),
                Sentence.of("“A Short Book of Tea” was written by Ada Leaf."),
                Sentence.of("It was published on 1 November 2023.")),
            passage(
                1,
                Kind.PARAGRAPH,
                List.of("Brewing", "Water"),
                Sentence.of("Water matters more than anything else."),
                Sentence.of("Green tea wants water of 80 °C, black tea wants it boiling."),
                Sentence.of("Hard water dulls both; a filter helps.")),
            new Passage(
                2,
                Kind.TABLE,
                List.of("Brewing", "Water"),
                "How hot and how long:",
                List.of("Tea", "Water", "Time"),
                null,
                List.of(
                    row("Green", "80 °C", "2 minutes"),
                    row("Black", "100 °C", "4 minutes"),
                    row("White", "75 °C", "5 minutes"))),
            passage(
                3,
                Kind.LIST,
                List.of("Brewing", "Things to have"),
                new Sentence("a kettle", List.of(), 0),
                new Sentence("with a thermometer", List.of(), 1),
                new Sentence("or a steady hand", List.of(), 1),
                new Sentence("a pot", List.of(), 0)),
            passage(
                4,
                Kind.STEPS,
                List.of("Brewing", "In order"),
                new Sentence("Heat the water.", List.of(), 0),
                new Sentence("Warm the pot.", List.of(), 0),
                new Sentence("Pour, wait, drink.", List.of(), 0)),
            new Passage(
                5,
                Kind.CODE,
                List.of("For machines"),
                null,
                List.of(),
                "java",
                List.of(Sentence.of("if (x < 1 && y > 2) {\n  kettle.heat(80);\n}"))),
            passage(
                6,
                Kind.PARAGRAPH,
                List.of("For machines"),
                Sentence.of("A machine does not taste what it makes. ".repeat(12).strip()))));
  }

  private static Sentence row(String... cells) {
    return new Sentence(
        cells[0] + " — Water: " + cells[1] + "; Time: " + cells[2], List.of(cells), 0);
  }
}
