package dev.caucus.answer;

import dev.caucus.answer.Side.Place;
import dev.caucus.knowledge.DisputeCheck.Grade;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something about which the articles say different things.
 *
 * @param aspect what it is about, for instance "Speed of development"
 * @param grade how sure it is that they do
 * @param sides what is said, at least two sentences
 */
record Dispute(String aspect, Grade grade, List<Side> sides) {

  Dispute {
    sides = List.copyOf(sides);
  }

  Set<Place> places() {
    return sides.stream().map(Side::place).collect(Collectors.toSet());
  }
}
