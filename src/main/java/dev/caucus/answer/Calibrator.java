package dev.caucus.answer;

import dev.caucus.answer.Appraiser.Appraised;
import dev.caucus.answer.Outcomes.Outcome;
import dev.caucus.knowledge.Article;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks questions that were made of the articles, with the article that answers them and without it,
 * one for each step.
 *
 * <p>The whole folder of the article is left out where there are others: of the questions that were
 * asked without their article alone, the article beside it still answered most of those whose
 * confidence was high, and called wrong they made the confidence look far worse than it is.
 */
final class Calibrator {

  /** With fewer articles, leaving one out leaves hardly anything. */
  private static final int FEWEST_ARTICLES = 4;

  /** Who says that much of the question answers it, wherever the question came from. */
  private static final double SAYS_THE_SAME = 0.8;

  private final PassageSearch search;
  private final Subjects subjects;
  private final Appraiser appraiser;

  /**
   * The ids of the articles of each folder: those tell about the same, and are left out together.
   */
  private final List<Set<String>> shelves;

  private final List<SelfMade> questions;
  private final List<Outcome> outcomes = new ArrayList<>();
  private int asked;

  Calibrator(KnowledgeBase knowledge, PassageSearch search, Subjects subjects) {
    this.search = search;
    this.subjects = subjects;
    TechnicalAnalyzer analyzer = TechnicalAnalyzer.ofStems();
    English english = new English();
    this.appraiser = new Appraiser(search, analyzer, english, new PassageCache(analyzer));
    List<Article> articles = knowledge.articles();
    this.shelves =
        Shelves.of(articles).stream()
            .map(shelf -> shelf.stream().map(Article::id).collect(Collectors.toSet()))
            .toList();
    this.questions =
        articles.size() < FEWEST_ARTICLES
            ? List.of()
            : new SelfQuestions(knowledge, analyzer, english).made(subjects);
  }

  boolean isDone() {
    return asked == questions.size();
  }

  /** Asks the next question. */
  void step() {
    SelfMade question = questions.get(asked++);
    Appraised known = ask(appraiser, question);
    if (!known.chosen().isEmpty()) {
      Evidence best = known.chosen().getFirst();
      boolean right = question.isAnsweredBy(best) || saysTheSame(best);
      outcomes.add(new Outcome(known.odds(), right));
    }
    Appraised unknown = ask(without(question.article()), question);
    if (!unknown.chosen().isEmpty()
        && unknown.ranked().stream().noneMatch(Calibrator::saysTheSame)) {
      outcomes.add(new Outcome(unknown.odds(), false));
    }
  }

  private Appraised ask(Appraiser asked, SelfMade question) {
    return asked.appraise(asked.interpret(question.text(), null, subjects), subjects);
  }

  private Appraiser without(String article) {
    Set<String> kept = new HashSet<>();
    shelves.stream().filter(shelf -> !shelf.contains(article)).forEach(kept::addAll);
    if (kept.isEmpty()) {
      shelves.forEach(kept::addAll);
      kept.remove(article);
    }
    return appraiser.of(new LeftOut(search, kept));
  }

  private static boolean saysTheSame(Evidence evidence) {
    return evidence.literal() >= SAYS_THE_SAME;
  }

  /** What all of them tell. */
  Calibration result() {
    return new Outcomes(outcomes).calibration(asked);
  }
}
