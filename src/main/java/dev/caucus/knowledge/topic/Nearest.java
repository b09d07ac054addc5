package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Nearest {

  /** Longer ones are compared by their beginnings: the time grows with the square. */
  private static final int LONGEST = 200;

  /** Among more, looking at each would take longer than the hint is worth. */
  private static final int MOST = 1000;

  private Nearest() {}

  /** The known word that is spelt most alike, whatever it is. */
  static Optional<String> to(String written, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(word -> distance(written, word)));
  }

  /** The question whether a word was meant that is spelt much alike, before a space; or nothing. */
  static String hint(String written, Collection<String> known) {
    return to(written, known.size() > MOST ? List.of() : known)
        .filter(word -> distance(written, word) <= Math.max(1, word.length() / 3))
        .map(word -> "Did you mean " + Wording.quoted(word) + "? ")
        .orElse("");
  }

  private static int distance(String a, String b) {
    return EditDistance.between(comparable(a), comparable(b));
  }

  private static String comparable(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
  }
}
