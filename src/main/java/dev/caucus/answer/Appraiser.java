package dev.caucus.answer;

import dev.caucus.answer.Interpreter.Interpreted;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what would be answered, and how sure that is, without wording it. */
final class Appraiser {

  private final EvidenceFinder finder;
  private final Interpreter interpreter;
  private final AnswerComposer composer;

  Appraiser(PassageSearch search, TechnicalAnalyzer analyzer, English english) {
    this.finder = new EvidenceFinder(search, analyzer, english);
    this.interpreter = new Interpreter(search, analyzer, english, finder);
    this.composer = new AnswerComposer(new TermMatch(analyzer, english));
  }

  /** What would be shown first, and the odds that it is right before any shift. */
  record Appraised(Evidence best, Odds odds, List<Evidence> ranked) {}

  /** Null where nothing at all is found. */
  @Nullable Appraised appraise(String text, Subjects subjects) {
    Interpreted interpreted = interpreter.interpret(text, null, subjects);
    Question question = interpreted.question();
    List<Evidence> ranked = finder.find(question, subjects, Hints.NONE);
    List<Evidence> chosen = composer.choose(question, ranked);
    if (chosen.isEmpty()) {
      return null;
    }
    Evidence best = chosen.getFirst();
    return new Appraised(best, Confidence.odds(question, best, ranked), ranked);
  }
}
