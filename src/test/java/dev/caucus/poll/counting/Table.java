package dev.caucus.poll.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instant runoff with a pile of paper for each option on a table, one ballot after another: slow
 * and plain, and with nothing of what it checks.
 */
final class Table {

  private final List<Ballot> cast;
  private final List<List<Ballot>> piles = new ArrayList<>();
  private final List<Ballot> aside = new ArrayList<>();
  private final List<Integer> out = new ArrayList<>();

  /** How high the piles were in each round. */
  private final List<List<Integer>> heights = new ArrayList<>();

  private final List<Round> rounds = new ArrayList<>();
  private List<Integer> winners = List.of();

  Table(int options, List<Ballot> cast) {
    this.cast = cast;
    for (int option = 0; option < options; option++) {
      piles.add(new ArrayList<>());
    }
    cast.forEach(this::lay);
    while (!cast.isEmpty() && winners.isEmpty()) {
      heights.add(piles.stream().map(List::size).toList());
      decide();
    }
  }

  List<Round> rounds() {
    return rounds;
  }

  List<Integer> winners() {
    return winners;
  }

  private void lay(Ballot ballot) {
    for (int choice : ballot.choices()) {
      if (!out.contains(choice)) {
        piles.get(choice).add(ballot);
        return;
      }
    }
    aside.add(ballot);
  }

  private void decide() {
    int highest = Collections.max(heights.getLast());
    List<Integer> last = last();
    if (highest > cast.size() - aside.size() - highest) {
      winners = List.of(heights.getLast().indexOf(highest));
    } else if (last.size() + out.size() == piles.size()) {
      winners = last;
    }
    rounds.add(new Round(column(), aside.size(), winners.isEmpty() ? last : List.of()));
    if (winners.isEmpty()) {
      out.addAll(last);
      last.forEach(this::clear);
    }
  }

  private void clear(int option) {
    List<Ballot> pile = List.copyOf(piles.get(option));
    piles.get(option).clear();
    pile.forEach(this::lay);
  }

  /** Those that are ahead of nobody. */
  private List<Integer> last() {
    List<Integer> last = new ArrayList<>();
    for (int option = 0; option < piles.size(); option++) {
      boolean ahead = false;
      for (int other = 0; other < piles.size(); other++) {
        ahead |= !out.contains(other) && isAhead(option, other);
      }
      if (!ahead && !out.contains(option)) {
        last.add(option);
      }
    }
    return last;
  }

  private boolean isAhead(int one, int other) {
    for (List<Integer> round : heights.reversed()) {
      int difference = round.get(one) - round.get(other);
      if (difference != 0) {
        return difference > 0;
      }
    }
    return false;
  }

  private List<@Nullable Integer> column() {
    List<@Nullable Integer> column = new ArrayList<>(heights.getLast());
    out.forEach(option -> column.set(option, null));
    return column;
  }
}
