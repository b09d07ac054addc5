package dev.caucus.recommendation.weighing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far ahead of each other the options are at least, whatever the open answers are.
 *
 * <p>The lead of one option over another is a sum over the open criteria, so its least value is the
 * sum of their least values. Only criteria that are {@linkplain Remaining.Coupled coupled} have to
 * be looked at together: group by group, all answers to one group are tried.
 */
final class Bounds {

  /**
   * A group with more answers than this is not tried; each of its weights is taken at its worst
   * instead. That never settles too early, but perhaps late. Six criteria of four answers and
   * skipping are some 16,000.
   */
  private static final long TRIED = 20_000;

  private final Remaining remaining;
  private final long[][] least;

  Bounds(Remaining remaining) {
    this.remaining = remaining;
    long[] fixed = remaining.fixed();
    this.least = new long[fixed.length][fixed.length];
    forEachPair((one, other) -> least[one][other] = fixed[one] - fixed[other]);
    int[] groups = groups();
    IntStream.of(groups)
        .distinct()
        .forEach(group ->
            add(
                IntStream.range(0, groups.length)
                    .filter(place -> groups[place] == group)
                    .toArray()));
  }

  /** Whether that option is ahead of every other by at least that much. */
  boolean leads(int option, long by) {
    return rivals(option).allMatch(rival -> least[option][rival] >= by);
  }

  /** Whether every option has a rival that it is never ahead of by that much. */
  boolean noneLeads(long by) {
    return IntStream.range(0, least.length)
        .allMatch(option -> rivals(option).anyMatch(rival -> -least[rival][option] < by));
  }

  private IntStream rivals(int option) {
    return IntStream.range(0, least.length).filter(rival -> rival != option);
  }

  private void add(int[] group) {
    int[] sizes =
        IntStream.of(group).map(place -> remaining.open().get(place).rows().length).toArray();
    if (Picks.count(sizes, TRIED) <= TRIED) {
      addTried(group, sizes);
    } else {
      forEachPair((one, other) ->
          least[one][other] +=
              IntStream.of(group).mapToLong(place -> remaining.least(place, one, other)).sum());
    }
  }

  /** Tries all answers to a group while everything else is skipped. */
  private void addTried(int[] group, int[] sizes) {
    long[][] found = new long[least.length][least.length];
    for (long[] row : found) {
      Arrays.fill(row, Long.MAX_VALUE);
    }
    int[] all = remaining.skips();
    int[] picks = new int[group.length];
    long[] scores = new long[least.length];
    do {
      for (int i = 0; i < group.length; i++) {
        all[group[i]] = picks[i];
      }
      remaining.score(all, scores);
      forEachPair((one, other) ->
          found[one][other] = Math.min(found[one][other], scores[one] - scores[other]));
    } while (Picks.next(picks, sizes));
    long[] fixed = remaining.fixed();
    forEachPair(
        (one, other) -> least[one][other] += found[one][other] - (fixed[one] - fixed[other]));
  }

  /** For each open criterion the first one that it is coupled with, perhaps through others. */
  private int[] groups() {
    int[] groups = IntStream.range(0, remaining.open().size()).toArray();
    for (Remaining.Coupled weight : remaining.coupled()) {
      int kept = Math.min(groups[weight.place()], groups[weight.unlessPlace()]);
      int merged = Math.max(groups[weight.place()], groups[weight.unlessPlace()]);
      Arrays.setAll(groups, place -> groups[place] == merged ? kept : groups[place]);
    }
    return groups;
  }

  private void forEachPair(Pair action) {
    for (int one = 0; one < least.length; one++) {
      for (int other = 0; other < least.length; other++) {
        if (one != other) {
          action.of(one, other);
        }
      }
    }
  }

  private interface Pair {
    void of(int one, int other);
  }
}
