package dev.caucus.knowledge;

import java.util.List;

/**
 * A passage that a search found.
 *
 * @param article its article, without the passages
 * @param key names this passage in this version of its article: equal keys mean equal content
 * @param words how well its words match, comparable within one search only; 0 if none does
 * @param cosines how near each of its sentences is to the question in meaning, up to 1; empty where
 *     that is not known
 */
public record Found(
    Article article, Passage passage, String key, double words, List<Double> cosines) {

  /**
   * What a cosine of 1 is worth beside the words. The sum of both finds the right paragraph of
   * encyclopaedia articles first in 89 of 100 cases, where words alone find 83 and a fusion of
   * ranks 79.
   */
  private static final double MEANING = 50;

  public Found {
    cosines = List.copyOf(cosines);
  }

  /** How well it matches, comparable within one search only. */
  public double score() {
    return fused(words, cosines);
  }

  /** How near its nearest sentence is in meaning; 0 where that is not known. */
  public double nearest() {
    return nearest(cosines);
  }

  /** The score of a passage by its words and by its nearest sentence. */
  public static double fused(double words, List<Double> cosines) {
    return words + MEANING * nearest(cosines);
  }

  /** Computed for every passage that a search weighs. */
  private static double nearest(List<Double> cosines) {
    double nearest = cosines.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
    for (double cosine : cosines) {
      nearest = Math.max(nearest, cosine);
    }
    return nearest;
  }
}
