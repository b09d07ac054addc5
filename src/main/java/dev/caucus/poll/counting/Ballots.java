package dev.caucus.poll.counting;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that was voted: equal ballots, and how many there are of them.
 *
 * <p>This is enough to count by every method, and all that an anonymous poll keeps once it has
 * closed: it says neither who voted nor in which order.
 *
 * @param counts how often each ballot was cast, at least once; in the order of the ballots
 */
public record Ballots(Map<Ballot, Integer> counts) {

  /** Nobody voted. */
  public static final Ballots NONE = new Ballots(Map.of());

  /** Refuses ballots that were not cast. */
  public Ballots {
    SortedMap<Ballot, Integer> sorted = new TreeMap<>(counts);
    sorted.forEach((ballot, count) -> {
      if (count < 1) {
        throw new IllegalArgumentException("Cast " + count + " times: " + ballot);
      }
    });
    counts = Collections.unmodifiableSortedMap(sorted);
  }

  /** Puts equal ballots together. */
  public static Ballots of(Collection<Ballot> ballots) {
    return new Ballots(
        ballots.stream()
            .collect(Collectors.toMap(Function.identity(), ballot -> 1, Math::addExact)));
  }

  /** How many participants voted. */
  public int voters() {
    return counts.values().stream().reduce(0, Math::addExact);
  }
}
