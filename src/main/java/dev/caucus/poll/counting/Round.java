package dev.caucus.poll.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of an instant runoff.
 *
 * @param votes how many ballots count for each option, by its position; null for one that is out
 * @param exhausted how many ballots count no longer, since all that they rank is out
 * @param eliminated the options that go after this round, ascending; none after the last one
 */
public record Round(List<@Nullable Integer> votes, int exhausted, List<Integer> eliminated) {

  /** Keeps copies. Written out, as a compact one would lose that votes can be null. */
  public Round(List<@Nullable Integer> votes, int exhausted, List<Integer> eliminated) {
    this.votes = Collections.unmodifiableList(new ArrayList<>(votes));
    this.exhausted = exhausted;
    this.eliminated = List.copyOf(eliminated);
  }
}
