package dev.caucus.poll.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An instant runoff, which Robert's Rules of Order call preferential voting (Newly Revised, 10th
 * edition, section 45) and which is also known as the alternative vote.
 *
 * <p>In each round, a ballot counts for the option that it ranks highest among those that are still
 * in; one that ranks none of these is exhausted. An option with more than half of the ballots that
 * count in this round wins. Otherwise the option with the fewest votes goes, and the next round
 * begins.
 *
 * <p>Of several with the fewest votes, those go that had fewer in the latest earlier round in which
 * they differ, as in Scottish local elections (Scottish Local Government Elections Order 2007, rule
 * 50). Nothing is drawn by lot: those that never differed go together, as by Robert's Rules; where
 * nothing else would be left, they are tied and have won together.
 */
final class InstantRunoff {

  private final Ballots ballots;

  /** The votes in each round so far; 0 for an option that is out. */
  private final List<int[]> counts = new ArrayList<>();

  private final List<Round> rounds = new ArrayList<>();
  private final List<Integer> winners;

  InstantRunoff(int options, Ballots ballots) {
    this.ballots = ballots;
    this.winners =
        ballots.counts().isEmpty() ? List.of() : run(IntStream.range(0, options).boxed().toList());
  }

  /** The winner, or those that are tied, ascending; none if nobody voted. */
  List<Integer> winners() {
    return winners;
  }

  /** How it went, from the first preferences to the last round. */
  List<Round> rounds() {
    return rounds;
  }

  private List<Integer> run(List<Integer> options) {
    List<Integer> standing = new ArrayList<>(options);
    while (true) {
      int[] votes = count(standing, options.size());
      counts.add(votes);
      List<Integer> won = won(votes, standing);
      List<Integer> eliminated = won.isEmpty() ? weakest(standing) : List.of();
      rounds.add(round(votes, standing, eliminated));
      if (!won.isEmpty()) {
        return won;
      }
      standing.removeAll(eliminated);
    }
  }

  private int[] count(List<Integer> standing, int options) {
    int[] votes = new int[options];
    ballots
        .counts()
        .forEach((ballot, count) ->
            ballot.choices().stream()
                .filter(standing::contains)
                .findFirst()
                .ifPresent(choice -> votes[choice] += count));
    return votes;
  }

  private List<Integer> won(int[] votes, List<Integer> standing) {
    long counted = IntStream.of(votes).asLongStream().sum();
    List<Integer> majority = standing.stream().filter(o -> 2L * votes[o] > counted).toList();
    boolean tied = majority.isEmpty() && weakest(standing).size() == standing.size();
    return tied ? List.copyOf(standing) : majority;
  }

  /** Those with the fewest votes in this round, of these those in the one before, and so on. */
  private List<Integer> weakest(List<Integer> standing) {
    List<Integer> weakest = standing;
    for (int[] votes : counts.reversed()) {
      int fewest = weakest.stream().mapToInt(option -> votes[option]).min().orElse(0);
      weakest = weakest.stream().filter(option -> votes[option] == fewest).toList();
    }
    return weakest;
  }

  private Round round(int[] votes, List<Integer> standing, List<Integer> eliminated) {
    List<@Nullable Integer> column = new ArrayList<>();
    for (int option = 0; option < votes.length; option++) {
      column.add(standing.contains(option) ? votes[option] : null);
    }
    return new Round(column, ballots.voters() - IntStream.of(votes).sum(), eliminated);
  }
}
