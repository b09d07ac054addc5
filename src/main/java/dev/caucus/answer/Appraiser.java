package dev.caucus.answer;

import dev.caucus.answer.Interpreter.Interpreted;
import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what answers a question, and how sure that is, without wording it. */
final class Appraiser {

  private final TechnicalAnalyzer analyzer;
  private final English english;
  private final Synonyms synonyms;
  private final PassageCache passages;
  private final EvidenceFinder finder;
  private final Interpreter interpreter;
  private final AnswerComposer composer;

  /**
   * An appraiser of what a search finds.
   *
   * @param passages what is known of passages already; one may serve several
   */
  Appraiser(
      PassageSearch search, TechnicalAnalyzer analyzer, English english, PassageCache passages) {
    this(search, analyzer, english, new Synonyms(analyzer), passages);
  }

  private Appraiser(
      PassageSearch search,
      TechnicalAnalyzer analyzer,
      English english,
      Synonyms synonyms,
      PassageCache passages) {
    this.analyzer = analyzer;
    this.english = english;
    this.synonyms = synonyms;
    this.passages = passages;
    this.finder = new EvidenceFinder(search, analyzer, english, passages);
    this.interpreter = new Interpreter(search, analyzer, english, synonyms, finder);
    this.composer = new AnswerComposer(new TermMatch(analyzer, english));
  }

  /**
   * What was found.
   *
   * @param ranked all evidence, the best first
   * @param chosen what is to be shown of it, the best first
   * @param odds that this answers the question, before any shift
   */
  record Appraised(
      Interpreted interpreted, List<Evidence> ranked, List<Evidence> chosen, Odds odds) {}

  /** An appraiser of what another search over the same articles finds. */
  Appraiser of(PassageSearch other) {
    return new Appraiser(other, analyzer, english, synonyms, passages);
  }

  Interpreted interpret(String text, @Nullable Exchange before, Subjects subjects) {
    return interpreter.interpret(text, before, subjects);
  }

  /** The question of an exchange, asked once more about the same options. */
  Interpreted again(Exchange before, Subjects subjects) {
    return interpreter.again(before, subjects);
  }

  Appraised appraise(Interpreted interpreted, Subjects subjects) {
    return appraise(interpreted, subjects, evidence -> true);
  }

  /** The same with some of the evidence alone. */
  Appraised appraise(Interpreted interpreted, Subjects subjects, Predicate<Evidence> usable) {
    Question question = interpreted.question();
    List<Evidence> ranked =
        finder.find(question, subjects, interpreted.hints()).stream().filter(usable).toList();
    List<Evidence> chosen = composer.choose(question, ranked);
    Odds odds = chosen.isEmpty() ? Odds.NONE : Confidence.odds(question, chosen.getFirst(), ranked);
    return new Appraised(interpreted, ranked, chosen, odds);
  }
}
