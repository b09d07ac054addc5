package dev.caucus.gaps;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions that ask much the same, and that the articles failed.
 *
 * @param question the wording that was used most
 * @param others the other wordings, the most used first
 * @param unknown how often the articles did not say it
 * @param unhelpful how often what they say was found not to help
 * @param newest the last day on which that happened, in UTC
 * @param confidence the probability that the last answer to the first wording was right, 0 to 1
 * @param nearest what came closest; null if nothing did
 */
public record GapCluster(
    String question,
    List<String> others,
    int unknown,
    int unhelpful,
    LocalDate newest,
    double confidence,
    @Nullable Nearest nearest) {

  public GapCluster {
    others = List.copyOf(others);
  }

  /** How often it was asked in vain. */
  public int times() {
    return unknown + unhelpful;
  }
}
