package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The values that a statement asserts, one for each criterion. */
final class Claims {

  /** How far "mostly" may stand from the value that it stresses. */
  private static final int STRESS = 2;

  private final Statement statement;
  private final Map<String, List<Claim>> claims = new LinkedHashMap<>();

  private record Claim(String value, Span span) {}

  Claims(Statement statement, Bindings bindings) {
    this.statement = statement;
    for (Span span : statement.spans()) {
      if (!bindings.isBound(span)) {
        span.values()
            .forEach(value ->
                claims
                    .computeIfAbsent(value.criterion(), id -> new ArrayList<>())
                    .add(new Claim(value.value(), span)));
      }
    }
  }

  boolean has(Criterion criterion) {
    return claims.containsKey(criterion.id());
  }

  /** The value that is meant of those which are named. */
  String of(Criterion criterion) {
    List<Claim> named = claims.getOrDefault(criterion.id(), List.of());
    List<Claim> main = preferred(named, claim -> isMarked(claim, Control.MOSTLY));
    List<Claim> left = preferred(main, claim -> !isMarked(claim, Control.LITTLE));
    if (left.stream().map(Claim::value).distinct().count() == 1) {
      return left.getFirst().value();
    }
    boolean corrects = statement.spans().stream().anyMatch(Claims::corrects);
    if (corrects && !isList(left)) {
      return left.getLast().value();
    }
    if (criterion.several() != null) {
      return criterion.several();
    }
    return left.stream()
        .max(
            Comparator.<Claim>comparingInt(claim -> claim.span().words())
                .thenComparing(claim -> isAfterBut(claim) ? 1 : 0)
                .thenComparing(claim -> -claim.span().from()))
        .orElseThrow()
        .value();
  }

  static boolean corrects(Span span) {
    return span.is(Control.CORRECTION) || span.is(Control.SUPPOSITION);
  }

  /** Those that fit, or all if none does. */
  private static List<Claim> preferred(List<Claim> claims, Predicate<Claim> fits) {
    List<Claim> fitting = claims.stream().filter(fits).toList();
    return fitting.isEmpty() ? claims : fitting;
  }

  /** Whether such a word stands close in front of it or right behind. */
  private boolean isMarked(Claim claim, Control mark) {
    Span span = claim.span();
    return statement.spans().stream()
        .filter(each -> each.is(mark) && statement.clauses().areSame(each.from(), span.from()))
        .anyMatch(each ->
            (each.to() <= span.from() && span.from() - each.to() <= STRESS)
                || each.from() == span.to());
  }

  /** Whether the last two are joined as in "Python and JavaScript". */
  private boolean isList(List<Claim> claims) {
    Span last = claims.getLast().span();
    Span before = claims.get(claims.size() - 2).span();
    if (last.from() < before.to()) {
      // One phrase that means two values, as "use" and "used" do.
      return false;
    }
    List<Token> between = statement.tokens().subList(before.to(), last.from());
    boolean joined = between.stream().anyMatch(token -> Language.JOINTS.contains(token.word()));
    return joined
        && between.stream()
            .allMatch(token -> Language.JOINTS.contains(token.word()) || Lexicon.isFiller(token));
  }

  private boolean isAfterBut(Claim claim) {
    int start = statement.clauses().start(claim.span().from());
    return statement.tokens().get(start).word().equals("but");
  }
}
