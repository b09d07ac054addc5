package dev.caucus.poll;

import dev.caucus.poll.BallotStore.Signed;
import dev.caucus.poll.counting.Tally;
import java.util.List;

/**
 * How a poll stands.
 *
 * @param signed the ballots with the names of their voters; none if it is anonymous, if the votes
 *     are not told, or if they are too many
 */
record Standing(Poll poll, Tally tally, List<Signed> signed) {

  /**
   * Beyond that, who voted is in the table of the votes: nobody reads so many names beside a bar.
   */
  static final int MOST_NAMED = 200;

  static Standing of(Poll poll, BallotStore ballots) {
    Tally tally = poll.count(ballots.all(poll.id()));
    boolean named = !poll.plan().anonymous() && poll.isTold() && tally.voters() <= MOST_NAMED;
    return new Standing(poll, tally, named ? ballots.signed(poll.id()) : List.of());
  }

  /** Who named an option, or where the order counts, named it first. */
  List<String> voters(int option) {
    return signed.stream()
        .filter(ballot ->
            poll.isRanked()
                ? ballot.choices().getFirst() == option
                : ballot.choices().contains(option))
        .map(Signed::name)
        .toList();
  }

  /** The options that won; none while the poll is open. */
  List<Integer> winners() {
    return poll.isClosed() ? tally.winners() : List.of();
  }

  /** The votes for an option as a part of all voters, 0 to 1. */
  double share(int option) {
    return tally.voters() == 0 ? 0 : (double) tally.votes().get(option) / tally.voters();
  }
}
