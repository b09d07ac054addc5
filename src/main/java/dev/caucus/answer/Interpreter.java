package dev.caucus.answer;

import dev.caucus.knowledge.PassageSearch;
import dev.caucus.knowledge.TechnicalAnalyzer;
import org.jspecify.annotations.Nullable;

/** Makes a question of what somebody wrote: spelling, references to what was said, meaning. */
final class Interpreter {

  /** More than this of earlier questions tells nothing about the next one. */
  private static final int LONGEST = 300;

  private final PassageSearch search;
  private final SpellingCorrector spelling;
  private final QuestionReader reader;

  /**
   * An interpreter for a search.
   *
   * @param synonyms which take as long to read as dozens of questions; one may serve several
   */
  Interpreter(
      PassageSearch search,
      TechnicalAnalyzer analyzer,
      English english,
      Synonyms synonyms,
      EvidenceFinder finder) {
    this.search = search;
    this.spelling = new SpellingCorrector(english, synonyms::knows);
    this.reader = new QuestionReader(analyzer, english, synonyms, new GroupChoice(finder));
  }

  /**
   * A question and what an earlier exchange tells about it.
   *
   * @param hints where its answer may stand; none unless it goes on from the earlier exchange
   * @param remembered the question with the one that it goes on from, for the next follow-up
   * @param assumes whether nothing but its form, or that it names no options, makes it go on from
   *     the exchange
   */
  record Interpreted(Question question, Hints hints, String remembered, boolean assumes) {}

  Interpreted interpret(String text, @Nullable Exchange before, Subjects subjects) {
    String corrected = spelling.correct(text, search.vocabulary(), subjects.names());
    FollowUps.Resolved resolved = FollowUps.resolve(corrected, before, subjects);
    Question question = reader.read(resolved, before, subjects, search);
    boolean named = !subjects.in(corrected).isEmpty();
    boolean onlyContinues =
        resolved.follows() && !resolved.isWhole() && !FollowUps.refers(corrected);
    boolean assumes = (!resolved.options().isEmpty() && !named) || onlyContinues;
    if (before == null || !resolved.follows()) {
      return new Interpreted(question, Hints.NONE, question.text(), assumes);
    }
    Hints hints = new Hints(before.cited());
    String remembered = resolved.isWhole() ? question.text() : remembered(question, before);
    return new Interpreted(question, hints, remembered, assumes);
  }

  /** The question of an exchange, asked once more about the same options. */
  Interpreted again(Exchange before, Subjects subjects) {
    var resolved = new FollowUps.Resolved(before.question(), before.subjects(), false, true);
    Question question = reader.read(resolved, null, subjects, search);
    return new Interpreted(question, Hints.NONE, before.question(), false);
  }

  /**
   * The question that stood on its own last, and the last one that told something new: what was
   * asked in between would only be in the way.
   */
  private static String remembered(Question question, Exchange before) {
    if (question.bare()) {
      return before.question();
    }
    String whole = before.question().lines().findFirst().orElse("");
    String joined = whole + "\n" + question.text();
    return joined.length() > LONGEST ? question.text() : joined;
  }
}
