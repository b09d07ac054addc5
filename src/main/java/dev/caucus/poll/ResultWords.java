package dev.caucus.poll;

import dev.caucus.poll.counting.Round;
import java.util.List;
import java.util.Objects;

/** Says in a sentence what came out of a closed poll. */
final class ResultWords {

  private ResultWords() {}

  static String of(Standing standing) {
    List<Integer> winners = standing.tally().winners();
    if (winners.isEmpty()) {
      return PollWords.say("result.none");
    }
    int voters = standing.tally().voters();
    if (winners.size() > 1) {
      return PollWords.say("result.tie", labels(standing), votes(standing), voters);
    }
    String key = standing.poll().isRanked() ? "result.ranked" : "result.winner";
    return PollWords.say(
        key, labels(standing), votes(standing), voters, standing.tally().rounds().size());
  }

  /** The votes of the winner: in the last round, where there are rounds. */
  private static int votes(Standing standing) {
    int winner = standing.tally().winners().getFirst();
    List<Round> rounds = standing.tally().rounds();
    return rounds.isEmpty()
        ? standing.tally().votes().get(winner)
        : Objects.requireNonNullElse(rounds.getLast().votes().get(winner), 0);
  }

  private static String labels(Standing standing) {
    List<String> options = standing.poll().plan().options();
    List<String> winners = standing.tally().winners().stream().map(options::get).toList();
    String last = winners.getLast();
    return winners.size() == 1
        ? last
        : String.join(", ", winners.subList(0, winners.size() - 1))
            + PollWords.say("result.and")
            + last;
  }
}
