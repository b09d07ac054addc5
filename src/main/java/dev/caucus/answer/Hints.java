package dev.caucus.answer;

import dev.caucus.answer.Exchange.Cited;
import dev.caucus.knowledge.Found;
import java.util.List;

/**
 * What an earlier exchange tells about where the answer to a follow-up stands.
 *
 * @param cited where the last answer stood
 */
record Hints(List<Cited> cited) {

  static final Hints NONE = new Hints(List.of());

  /** A passage that was cited, or one close to it, is more likely to go on with the matter. */
  double bonus(Found found) {
    double best = 0;
    for (Cited place : cited) {
      if (place.article().equals(found.article().id())) {
        int distance = Math.abs(place.passage() - found.passage().position());
        best =
            Math.max(
                best,
                distance == 0
                    ? Weights.SAME_PASSAGE
                    : distance <= 2 ? Weights.SAME_PASSAGE / 2 : 0);
      }
    }
    return best;
  }
}
