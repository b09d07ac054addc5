package dev.caucus.answer;

import dev.caucus.knowledge.DisputeCheck.Grade;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges whether two claims say opposite things of the same. */
final class Opposition {

  /** The part of each sentence's words that the other one has too. */
  private static final double SAME_WORDS = 0.8;

  private Opposition() {}

  /** How likely they disagree; null if there is no sign of it. */
  static @Nullable Grade between(Claim a, Claim b) {
    if (!a.pole().opposes(b.pole()) || a.side().place().equals(b.side().place())) {
      return null;
    }
    Grade grade = ofTheSame(a, b);
    boolean alike = grade != null && !isComparedElsewise(a, b) && numbers(a).equals(numbers(b));
    return alike ? grade : null;
  }

  /** How likely both speak of the same; null if they hardly do. */
  private static @Nullable Grade ofTheSame(Claim a, Claim b) {
    if (a.pole().scale().equals(Claim.PLAIN)) {
      boolean same = a.about().equals(b.about()) && saysTheSame(a, b, 3);
      return same ? Grade.LIKELY : null;
    }
    if (a.about().isEmpty() || b.about().isEmpty()) {
      boolean neither = a.about().isEmpty() && b.about().isEmpty();
      return neither && saysTheSame(a, b, 2) ? Grade.LIKELY : null;
    }
    return Collections.disjoint(a.about(), b.about()) ? null : ofOneOption(a, b);
  }

  private static @Nullable Grade ofOneOption(Claim a, Claim b) {
    Set<String> near = shared(a.near(), b.near());
    if (!near.isEmpty()) {
      boolean compared = !a.standard().isEmpty() && !b.standard().isEmpty();
      boolean titled = !shared(near, a.place()).isEmpty() || !shared(near, b.place()).isEmpty();
      boolean single = a.about().size() == 1 && b.about().size() == 1;
      return single && (compared || titled) ? Grade.LIKELY : Grade.POSSIBLE;
    }
    if (a.near().isEmpty() && b.near().isEmpty() && !a.standard().isEmpty()) {
      return b.standard().isEmpty() ? Grade.POSSIBLE : Grade.LIKELY;
    }
    boolean nearby =
        !shared(a.near(), b.place()).isEmpty() || !shared(b.near(), a.place()).isEmpty();
    return nearby ? Grade.POSSIBLE : null;
  }

  /** Whether they compare with different things. */
  private static boolean isComparedElsewise(Claim a, Claim b) {
    return !a.standard().isEmpty()
        && !b.standard().isEmpty()
        && shared(a.standard(), b.standard()).isEmpty();
  }

  private static boolean saysTheSame(Claim a, Claim b, int atLeast) {
    int shorter = Math.min(a.rest().size(), b.rest().size());
    int longer = Math.max(a.rest().size(), b.rest().size());
    if (shorter < SAME_WORDS * longer) {
      return false;
    }
    int shared = shared(a.rest(), b.rest()).size();
    return shared >= atLeast && shared >= SAME_WORDS * longer;
  }

  /** What is said of one year, or of one version, is not said of another. */
  private static Set<String> numbers(Claim claim) {
    return claim.rest().stream()
        .filter(stem -> stem.chars().anyMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }

  static Set<String> shared(Set<String> a, Set<String> b) {
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    return shared;
  }
}
