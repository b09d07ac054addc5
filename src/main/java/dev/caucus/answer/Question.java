package dev.caucus.answer;

import dev.caucus.knowledge.Vector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was understood.
 *
 * @param text what was asked, without markup, with its spelling put right and what it refers back
 *     to written out
 * @param expects what kind of answer it asks for
 * @param options the ids of the options it is about
 * @param compares whether it asks for a comparison of those options
 * @param terms what it looks for, apart from the options
 * @param bare whether it has no word of its own to look for, as "why?" after another question
 * @param articles the ids of the articles that it names by their titles
 * @param apart what it wants to have told apart, be it options or not; null if nothing
 * @param meaning the vector of what it asks; null where there are words alone
 */
record Question(
    String text,
    Expectation expects,
    List<String> options,
    boolean compares,
    List<QueryTerm> terms,
    boolean bare,
    List<String> articles,
    @Nullable Distinction apart,
    @Nullable Vector meaning) {

  Question {
    options = List.copyOf(options);
    terms = List.copyOf(terms);
    articles = List.copyOf(articles);
  }

  /** Whether there is nothing to look for: no option, and no word that could not be anywhere. */
  boolean saysNothing() {
    return options.isEmpty() && terms.stream().allMatch(QueryTerm::light);
  }

  /** Whether an answer of another kind is none: a question for a date needs a date. */
  boolean requiresKind() {
    return switch (expects) {
      case DATE, LENGTH, FREQUENCY, NUMBER, PRICE, AMOUNT, PERSON, ROLE -> true;
      case REASON -> bare;
      case CODE, LIST, NAME, DEFINITION, STATEMENT -> false;
    };
  }

  /** The weight of all its terms together. */
  double weight() {
    return terms.stream().mapToDouble(QueryTerm::weight).sum();
  }

  /** Whether it names something that the articles never mention. */
  boolean namesUnknown() {
    return terms.stream().anyMatch(term -> term.presence() == QueryTerm.Presence.UNKNOWN_NAME);
  }
}
