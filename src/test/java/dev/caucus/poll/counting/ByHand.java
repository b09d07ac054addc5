package dev.caucus.poll.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts votes one by one: slow and plain, and with nothing of what it checks. */
final class ByHand {

  private ByHand() {}

  static List<Integer> votes(int options, List<Ballot> cast) {
    List<Integer> votes = new ArrayList<>();
    for (int option = 0; option < options; option++) {
      int count = 0;
      for (Ballot ballot : cast) {
        if (ballot.choices().contains(option)) {
          count++;
        }
      }
      votes.add(count);
    }
    return votes;
  }

  static List<Integer> most(int options, List<Ballot> cast) {
    List<Integer> most = new ArrayList<>();
    List<Integer> votes = votes(options, cast);
    for (int option = 0; option < options; option++) {
      if (!cast.isEmpty() && votes.get(option).equals(Collections.max(votes))) {
        most.add(option);
      }
    }
    return most;
  }

  static List<Integer> firstPreferences(int options, List<Ballot> cast) {
    return votes(
        options, cast.stream().map(b -> new Ballot(List.of(b.choices().getFirst()))).toList());
  }
}
