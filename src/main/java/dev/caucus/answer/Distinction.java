package dev.caucus.answer;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The two things that a question wants to have told apart, be they options or not: "the difference
 * between continuous delivery and continuous deployment".
 *
 * @param one the stems that the first one alone has
 * @param other the stems that the second one alone has
 */
record Distinction(Set<String> one, Set<String> other) {

  private static final String A_THING = "(?:an? |the )?((?!(?:i|we|you)\\b).{2,60}?)";
  private static final String REST =
      "(?:,? (?:for|in|when|on|at|of|with|here|exactly)\\b.*)?[?.! ]*$";

  private static final Pattern BETWEEN =
      pattern("\\bdifferences? (?:is |are |there )*between %1$s and %1$s" + REST);
  private static final Pattern BOTH =
      pattern("\\bhow (?:do|does|is|are) %1$s and %1$s (?:differ|different)" + REST);
  private static final Pattern FROM =
      pattern("\\bhow (?:do|does|is|are) %1$s (?:differ|different) from %1$s" + REST);

  private static Pattern pattern(String form) {
    return Pattern.compile(form.formatted(A_THING), Pattern.CASE_INSENSITIVE);
  }

  /** What a question wants to have told apart; empty if it does not, or names nothing apart. */
  static Optional<Distinction> in(String question, TechnicalAnalyzer analyzer) {
    return Stream.of(BETWEEN, BOTH, FROM)
        .map(form -> form.matcher(question))
        .filter(Matcher::find)
        .findFirst()
        .map(asked -> of(analyzer.terms(asked.group(1)), analyzer.terms(asked.group(2))))
        .filter(apart -> !apart.one.isEmpty() && !apart.other.isEmpty());
  }

  private static Distinction of(List<String> first, List<String> second) {
    Set<String> one = Set.copyOf(first);
    Set<String> other = Set.copyOf(second);
    return new Distinction(without(one, other), without(other, one));
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> own = new HashSet<>(all);
    own.removeAll(others);
    return Set.copyOf(own);
  }
}
