package dev.caucus.poll.counting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What one participant voted.
 *
 * <p>Ballots are ordered by their choices, which tells nothing about who cast them, or when.
 *
 * @param choices the chosen options by their positions, counted from 0: at least one, none twice;
 *     in the order of preference where options are ranked, else ascending
 */
public record Ballot(List<Integer> choices) implements Comparable<Ballot> {

  /** Refuses choices that are none, that repeat, or that are no positions. */
  public Ballot {
    choices = List.copyOf(choices);
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("A ballot without a choice is no ballot");
    }
    if (choices.stream().distinct().count() < choices.size()) {
      throw new IllegalArgumentException("A ballot names an option twice: " + choices);
    }
    if (choices.stream().anyMatch(choice -> choice < 0)) {
      throw new IllegalArgumentException("Options are counted from 0: " + choices);
    }
  }

  /** A ballot that prefers its choices in this order. */
  public static Ballot ranked(Integer... choices) {
    return new Ballot(List.of(choices));
  }

  /** A ballot to which its choices are all alike, in whatever order they come. */
  public static Ballot unranked(Collection<Integer> choices) {
    return new Ballot(choices.stream().sorted().toList());
  }

  @Override
  public int compareTo(Ballot other) {
    return Arrays.compare(choices.toArray(new Integer[0]), other.choices.toArray(new Integer[0]));
  }
}
