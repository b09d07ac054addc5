package dev.caucus.gaps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares questions by the stems that they share, as the cosine of their vectors: a stem weighs
 * the more, the fewer questions have it (inverse document frequency).
 */
final class StemLikeness implements Likeness {

  /** What a general word such as "use" weighs beside any other. */
  private static final double LIGHT = 0.5;

  private final Stems stems;

  StemLikeness(Stems stems) {
    this.stems = stems;
  }

  @Override
  public Measure among(List<String> questions) {
    List<Set<String>> all = questions.stream().map(stems::of).toList();
    Map<String, Integer> frequencies = new HashMap<>();
    all.forEach(each -> each.forEach(stem -> frequencies.merge(stem, 1, Integer::sum)));
    Map<String, Integer> ids = new HashMap<>();
    frequencies.keySet().forEach(stem -> ids.put(stem, ids.size()));
    double[] weights = new double[ids.size()];
    frequencies.forEach((stem, frequency) ->
        weights[ids.getOrDefault(stem, 0)] = weight(stem, frequency, questions.size()));
    List<Vector> vectors = all.stream().map(each -> Vector.of(each, ids, weights)).toList();
    return (one, other) -> vectors.get(one).cosine(vectors.get(other), weights);
  }

  private double weight(String stem, int frequency, int questions) {
    double weight = Math.log(1 + (double) questions / frequency);
    return stems.isLight(stem) ? LIGHT * weight : weight;
  }

  /**
   * The stems of a question.
   *
   * @param ids of its stems, ascending
   * @param length the Euclidean norm of their weights
   */
  private record Vector(int[] ids, double length) {

    static Vector of(Set<String> stems, Map<String, Integer> known, double[] weights) {
      int[] ids = stems.stream().mapToInt(stem -> known.getOrDefault(stem, 0)).sorted().toArray();
      double squares = 0;
      for (int id : ids) {
        squares += weights[id] * weights[id];
      }
      return new Vector(ids, Math.sqrt(squares));
    }

    double cosine(Vector other, double[] weights) {
      double product = 0;
      int here = 0;
      int there = 0;
      while (here < ids.length && there < other.ids.length) {
        int difference = Integer.compare(ids[here], other.ids[there]);
        if (difference == 0) {
          product += weights[ids[here]] * weights[ids[here]];
        }
        here += difference <= 0 ? 1 : 0;
        there += difference >= 0 ? 1 : 0;
      }
      return product == 0 ? 0 : product / (length * other.length);
    }
  }
}
