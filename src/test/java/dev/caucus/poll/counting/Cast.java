package dev.caucus.poll.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes ballots and rounds down as people do. */
final class Cast {

  private Cast() {}

  /** Ballots such as {@code 4 B>A}: four that prefer the second option, then the first. */
  static Ballots ballots(String... lines) {
    Map<Ballot, Integer> counts = new TreeMap<>();
    for (String line : lines) {
      String[] parts = line.split(" ");
      List<Integer> choices =
          Arrays.stream(parts[1].split(">")).map(option -> option.charAt(0) - 'A').toList();
      counts.merge(new Ballot(choices), Integer.parseInt(parts[0]), Integer::sum);
    }
    return new Ballots(counts);
  }

  /** A round such as {@code 4 3 - +2}: the third option is out and two ballots are exhausted. */
  static Round round(String line, Integer... eliminated) {
    List<@Nullable Integer> votes = new ArrayList<>();
    int exhausted = 0;
    for (String part : line.split(" ")) {
      if (part.startsWith("+")) {
        exhausted = Integer.parseInt(part);
      } else {
        votes.add(part.equals("-") ? null : Integer.valueOf(part));
      }
    }
    return new Round(votes, exhausted, List.of(eliminated));
  }
}
