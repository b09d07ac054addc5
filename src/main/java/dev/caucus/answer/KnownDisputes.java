package dev.caucus.answer;

import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.DisputeCheck;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeStatus;
import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.TechnicalAnalyzer;
import dev.caucus.knowledge.Topic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the disputes of all articles until the articles or the topics change. */
final class KnownDisputes implements DisputeCheck {

  /** So many sentences are compared with each other, which takes a second or two. */
  private static final int MOST_COMPARED = 6_000;

  private static final long LOOK_EVERY_MILLIS = 50;

  /** Two minutes, in which an index of tens of thousands of articles is built. */
  private static final int LOOKS = 2_400;

  private final KnowledgeBase knowledge;
  private final SubjectsCache subjects;
  private final DisputeFinder finder;
  private volatile @Nullable Kept kept;

  KnownDisputes(KnowledgeBase knowledge, SubjectsCache subjects) {
    this.knowledge = knowledge;
    this.subjects = subjects;
    this.finder = new DisputeFinder(TechnicalAnalyzer.ofStems(), new English());
  }

  /** What holds for one state of the articles; the articles are compared when it is asked for. */
  private final class Kept {

    private final List<Topic> topics;
    private final List<Article> articles;
    private final List<Dispute> noted = new ArrayList<>();
    private final List<Dispute> dismissed = new ArrayList<>();
    private @Nullable List<Dispute> all;

    Kept(List<Topic> topics, List<Article> articles) {
      this.topics = topics;
      this.articles = articles;
      NotedDisputes reader = new NotedDisputes(knowledge);
      topics.forEach(topic -> noted.addAll(reader.of(topic)));
      topics.forEach(topic -> dismissed.addAll(reader.dismissed(topic)));
    }

    @SuppressWarnings("ReferenceEquality") // the list is made anew when an article changes
    boolean isOf(List<Topic> topics, List<Article> articles) {
      return this.articles == articles && this.topics.equals(topics);
    }

    synchronized List<Dispute> all() {
      if (all == null) {
        List<Dispute> disputes = new ArrayList<>(noted);
        disputes.addAll(without(finder.among(sides(articles), subjects.current())));
        all = List.copyOf(disputes);
      }
      return all;
    }

    /** What nobody has noted or dismissed yet. */
    List<Dispute> without(List<Dispute> found) {
      return found.stream().filter(dispute -> !isIn(noted, dispute)).filter(this::stands).toList();
    }

    boolean stands(Dispute dispute) {
      return !isIn(dismissed, dispute);
    }

    private static boolean isIn(List<Dispute> known, Dispute dispute) {
      return known.stream().anyMatch(each -> each.places().containsAll(dispute.places()));
    }
  }

  /** The disputes that topics note. */
  List<Dispute> noted() {
    return List.copyOf(current().noted);
  }

  /** Of those found somewhere, the ones that are neither noted nor dismissed. */
  List<Dispute> fresh(List<Dispute> found) {
    return current().without(found);
  }

  /** The noted disputes, and all that is found by comparing the articles. */
  List<Dispute> all() {
    return current().all();
  }

  @Override
  public List<Disputed> run() {
    awaitIndex();
    return all().stream()
        .map(dispute ->
            new Disputed(
                dispute.aspect(),
                dispute.grade(),
                dispute.sides().stream().map(KnownDisputes::place).toList()))
        .toList();
  }

  /** Right after the start the articles are still being read. */
  private void awaitIndex() {
    try {
      for (int look = 0; look < LOOKS && !isUpToDate(knowledge.status()); look++) {
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isUpToDate(KnowledgeStatus status) {
    return status.checked() != null && status.progress() == null;
  }

  private static Criterion.Evidence place(Side side) {
    return new Criterion.Evidence(
        side.found().article().id(), side.found().passage().headingPath(), side.sentence().text());
  }

  private Kept current() {
    List<Topic> topics = knowledge.topics();
    List<Article> articles = knowledge.articles();
    Kept known = kept;
    if (known == null || !known.isOf(topics, articles)) {
      known = new Kept(topics, articles);
      kept = known;
    }
    return known;
  }

  /** The sentences of one article after the other, as many as are compared. */
  private List<Side> sides(List<Article> articles) {
    List<Side> sides = new ArrayList<>();
    for (Article listed : articles) {
      if (sides.size() < MOST_COMPARED) {
        knowledge.article(listed.id()).ifPresent(article -> addTo(sides, article));
      }
    }
    return sides;
  }

  private static void addTo(List<Side> sides, Article article) {
    for (Passage passage : article.passages()) {
      for (int i = 0; i < passage.sentences().size(); i++) {
        sides.add(Side.of(article, passage, i));
      }
    }
  }
}
