package dev.caucus.poll;

import dev.caucus.chat.Block;
import dev.caucus.poll.counting.Round;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows how a ranked poll was counted, round by round. */
final class Rounds {

  private Rounds() {}

  static List<Block> of(Standing standing) {
    List<Round> rounds = standing.tally().rounds();
    if (rounds.isEmpty()) {
      return List.of();
    }
    List<String> labels = standing.poll().plan().options();
    List<Block.Item> items =
        IntStream.range(0, rounds.size())
            .mapToObj(round ->
                new Block.Item(
                    PollWords.say("round", round + 1), text(rounds.get(round), labels), List.of()))
            .toList();
    return List.of(new Block.Items(PollWords.say("rounds"), items, true));
  }

  private static String text(Round round, List<String> labels) {
    String votes =
        IntStream.range(0, labels.size())
            .filter(option -> round.votes().get(option) != null)
            .mapToObj(option -> labels.get(option) + " " + round.votes().get(option))
            .collect(Collectors.joining(", "));
    String exhausted =
        round.exhausted() == 0 ? "" : PollWords.say("round.exhausted", round.exhausted());
    String out =
        round.eliminated().isEmpty()
            ? ""
            : PollWords.say(
                "round.out",
                round.eliminated().stream().map(labels::get).collect(Collectors.joining(", ")));
    return votes + exhausted + out;
  }
}
