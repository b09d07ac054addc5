package dev.caucus.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How well confidence tells questions that the articles answer from those that they do not. */
final class Telling {

  private static final int BINS = 10;

  private final List<Asked> all = new ArrayList<>();

  /**
   * A question.
   *
   * @param known whether the articles answer it
   * @param right whether the right words were shown
   * @param answered whether the bot said that it knows
   */
  record Asked(double confidence, boolean known, boolean right, boolean answered) {}

  void add(Asked asked) {
    all.add(asked);
  }

  /** How probable it is that a known question has more confidence than an unknown one. */
  double area() {
    List<Asked> sorted =
        all.stream().sorted(Comparator.comparingDouble(Asked::confidence)).toList();
    double ranks = 0;
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      while (to < sorted.size() && sorted.get(to).confidence() == sorted.get(from).confidence()) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      ranks += rank * sorted.subList(from, to).stream().filter(Asked::known).count();
      from = to;
    }
    double known = count(true);
    return (ranks - known * (known + 1) / 2) / (known * count(false));
  }

  /** Which share of the unknown ones is answered where that share of the known ones is. */
  double falseWhereAnswered(double share) {
    List<Double> known = all.stream().filter(Asked::known).map(Asked::confidence).sorted().toList();
    double threshold = known.get((int) Math.floor((1 - share) * known.size()));
    return all.stream().filter(each -> !each.known() && each.confidence() >= threshold).count()
        / (double) count(false);
  }

  /** Which share of the known ones, or of the others, is answered. */
  double answered(boolean known) {
    return all.stream().filter(each -> each.known() == known && each.answered()).count()
        / (double) count(known);
  }

  /** By how much confidence differs from the share that is right, over bins of a tenth each. */
  double calibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int at = bin;
      List<Asked> those =
          all.stream()
              .filter(each -> Math.min(BINS - 1, (int) (each.confidence() * BINS)) == at)
              .toList();
      double confidence = those.stream().mapToDouble(Asked::confidence).sum();
      error += Math.abs(confidence - those.stream().filter(Asked::right).count());
    }
    return error / all.size();
  }

  private long count(boolean known) {
    return all.stream().filter(each -> each.known() == known).count();
  }
}
