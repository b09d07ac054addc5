package dev.caucus.answer;

import dev.caucus.knowledge.TechnicalAnalyzer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two things that a question wants to have told apart, be they options or not: "the difference
 * between continuous delivery and continuous deployment".
 *
 * @param one the stems that the first one alone has
 * @param other the stems that the second one alone has
 */
record Distinction(Set<String> one, Set<String> other) {

  private static final String A_THING = "(?:an? |the )?(%s.{2,60}?)";
  private static final String REST =
      "(?:,? (?:for|in|when|on|at|of|with|here|exactly)\\b.*)?[?.! ]*$";

  private static final Pattern ASKED =
      Pattern.compile(
          "\\bdifferences? (?:is |are |there )*between %1$s and %2$s%3$s"
                  .formatted(A_THING.formatted("?<a>"), A_THING.formatted("?<b>"), REST)
              + "|\\bhow (?:do|does|is|are) %s (?:and|differ(?:ent)? from) %s(?: (?:differ|different)\\b.*)?[?.! ]*$"
                  .formatted(A_THING.formatted("?<c>"), A_THING.formatted("?<d>")),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DIFFER = Pattern.compile("\\bdiffer", Pattern.CASE_INSENSITIVE);

  /** Whether a question asks how things differ. */
  static boolean isAsked(String question) {
    return DIFFER.matcher(question).find() && ASKED.matcher(question).find();
  }

  /** What a question wants to have told apart; empty if it does not, or names nothing apart. */
  static Optional<Distinction> in(String question, TechnicalAnalyzer analyzer) {
    Matcher asked = ASKED.matcher(question);
    if (!DIFFER.matcher(question).find() || !asked.find()) {
      return Optional.empty();
    }
    boolean between = asked.group("a") != null;
    Set<String> one = Set.copyOf(analyzer.terms(asked.group(between ? "a" : "c")));
    Set<String> other = Set.copyOf(analyzer.terms(asked.group(between ? "b" : "d")));
    Distinction apart = new Distinction(without(one, other), without(other, one));
    return apart.one.isEmpty() || apart.other.isEmpty() ? Optional.empty() : Optional.of(apart);
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> own = new HashSet<>(all);
    own.removeAll(others);
    return Set.copyOf(own);
  }
}
