package dev.caucus.poll.counting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What counting came to.
 *
 * @param voters how many participants voted
 * @param votes the votes for each option, by its position; where options are ranked, how often it
 *     was the first preference
 * @param winners the options that won, ascending: none if nobody voted, several for a tie
 * @param rounds how the winner was found where options are ranked; else none
 */
public record Tally(int voters, List<Integer> votes, List<Integer> winners, List<Round> rounds) {

  /** Keeps copies. */
  public Tally {
    votes = List.copyOf(votes);
    winners = List.copyOf(winners);
    rounds = List.copyOf(rounds);
  }

  /**
   * Counts ballots with a single choice: most votes win.
   *
   * @param options how many options the poll has
   */
  public static Tally plurality(int options, Ballots ballots) {
    for (Ballot ballot : ballots.counts().keySet()) {
      if (ballot.choices().size() > 1) {
        throw new IllegalArgumentException("More than a single choice: " + ballot);
      }
    }
    return approval(options, ballots);
  }

  /**
   * Counts ballots with several choices that are all alike, each a vote for its option: most votes
   * win.
   *
   * @param options how many options the poll has
   */
  public static Tally approval(int options, Ballots ballots) {
    check(options, ballots);
    int[] votes = new int[options];
    ballots
        .counts()
        .forEach((ballot, count) -> ballot.choices().forEach(choice -> votes[choice] += count));
    return new Tally(ballots.voters(), boxed(votes), most(votes), List.of());
  }

  /**
   * Counts ballots that rank options, some or all of them, by an {@linkplain InstantRunoff instant
   * runoff}.
   *
   * @param options how many options the poll has
   */
  public static Tally ranked(int options, Ballots ballots) {
    check(options, ballots);
    int[] first = new int[options];
    ballots.counts().forEach((ballot, count) -> first[ballot.choices().getFirst()] += count);
    InstantRunoff runoff = new InstantRunoff(options, ballots);
    return new Tally(ballots.voters(), boxed(first), runoff.winners(), runoff.rounds());
  }

  private static void check(int options, Ballots ballots) {
    for (Ballot ballot : ballots.counts().keySet()) {
      if (ballot.choices().stream().anyMatch(choice -> choice >= options)) {
        throw new IllegalArgumentException("There are " + options + " options: " + ballot);
      }
    }
  }

  private static List<Integer> most(int[] votes) {
    int most = Arrays.stream(votes).max().orElse(0);
    return IntStream.range(0, votes.length)
        .filter(option -> most > 0 && votes[option] == most)
        .boxed()
        .toList();
  }

  private static List<Integer> boxed(int[] votes) {
    return Arrays.stream(votes).boxed().toList();
  }
}
