package dev.caucus.recommendation.weighing;

import dev.caucus.knowledge.Criterion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the criteria that are still open can add to the scores.
 *
 * <p>A pick names the answer to each of them by its place in {@link Open#rows()}, of which the last
 * is that it is skipped.
 *
 * @param fixed the score of each option if all of them are skipped, in {@link Points}
 * @param open the criteria that can still move one option against another
 * @param coupled the weights that depend on the answers to two of them
 */
record Remaining(long[] fixed, List<Open> open, List<Coupled> coupled) {

  private static final int NOWHERE = -1;

  int options() {
    return fixed.length;
  }

  /** The same without the criteria that can move no option against another. */
  Remaining thatMatter() {
    int[] mattering = IntStream.range(0, open.size()).filter(place -> swing(place) > 0).toArray();
    int[] moved = new int[open.size()];
    Arrays.fill(moved, NOWHERE);
    for (int place = 0; place < mattering.length; place++) {
      moved[mattering[place]] = place;
    }
    return new Remaining(
        fixed,
        IntStream.of(mattering).mapToObj(open::get).toList(),
        coupled.stream()
            .map(weight -> weight.moved(moved))
            .filter(weight -> weight.place() != NOWHERE && weight.unlessPlace() != NOWHERE)
            .toList());
  }

  /** The scores with these answers. */
  void score(int[] picks, long[] scores) {
    System.arraycopy(fixed, 0, scores, 0, scores.length);
    for (int place = 0; place < picks.length; place++) {
      long[] row = open.get(place).rows()[picks[place]];
      for (int option = 0; option < scores.length; option++) {
        scores[option] += row[option];
      }
    }
    for (Coupled weight : coupled) {
      if (weight.counts(picks)) {
        scores[weight.option()] += weight.points();
      }
    }
  }

  /** The pick that skips everything. */
  int[] skips() {
    return open.stream().mapToInt(Open::skip).toArray();
  }

  /** The furthest that the answer to the criterion at that place can move two options apart. */
  long swing(int place) {
    long widest = 0;
    for (int one = 0; one < options(); one++) {
      for (int other = one + 1; other < options(); other++) {
        widest = Math.max(widest, -(least(place, one, other) + least(place, other, one)));
      }
    }
    return widest;
  }

  /**
   * The least by which the answer to the criterion at that place moves one option ahead of another;
   * a bound that nothing falls below, since each coupled weight is taken at its worst.
   */
  long least(int place, int one, int other) {
    long[][] rows = open.get(place).rows();
    return IntStream.range(0, rows.length)
        .mapToLong(pick ->
            rows[pick][one]
                - rows[pick][other]
                + coupled.stream().mapToLong(it -> it.worst(place, pick, one, other)).sum())
        .min()
        .orElse(0);
  }

  /**
   * A criterion without an answer.
   *
   * @param rows for each of its values, and at last for skipping it, what it adds to the score of
   *     each option; below 0 where it takes the ground from an answer that was given
   */
  record Open(Criterion criterion, long[][] rows) {

    int values() {
      return rows.length - 1;
    }

    int skip() {
      return rows.length - 1;
    }
  }

  /**
   * A weight that counts with one answer to one open criterion unless there is one answer to
   * another open one.
   *
   * @param place the place of the criterion that it belongs to
   * @param pick the answer that it belongs to
   * @param unlessPlace the place of the criterion that it depends on
   * @param unlessPick the answer under which it does not count
   */
  record Coupled(int place, int pick, int unlessPlace, int unlessPick, int option, long points) {

    boolean counts(int[] picks) {
      return picks[place] == pick && picks[unlessPlace] != unlessPick;
    }

    private Coupled moved(int[] to) {
      return new Coupled(to[place], pick, to[unlessPlace], unlessPick, option, points);
    }

    /** The worst that it can do to the lead of one option over another with that answer. */
    private long worst(int place, int pick, int one, int other) {
      boolean adds = this.place == place && this.pick == pick && option == other;
      boolean takes = unlessPlace == place && unlessPick == pick && option == one;
      return adds || takes ? -points : 0;
    }
  }
}
