package dev.caucus.recommendation.weighing;

import dev.caucus.chat.Outcome.Strength;
import dev.caucus.knowledge.Topic;

/**
 * How far ahead an option has to be, in {@link Points}.
 *
 * @param verdict the smallest lead that gives a verdict
 * @param clear the largest lead that does not make it a clear case
 */
record Thresholds(long verdict, long clear) {

  /** Those of a topic; but a tie is too close to call even for a topic that asks for no lead. */
  static Thresholds of(Topic.Lead lead) {
    return new Thresholds(Math.max(1, Points.of(lead.verdict())), Points.of(lead.clear()));
  }

  /** Thresholds that only a clear case reaches. */
  Thresholds forClearCases() {
    return new Thresholds(clear + 1, clear);
  }

  /** The index of the option that is far enough ahead, or the number of options if none is. */
  int winner(long[] scores) {
    int best = best(scores);
    return lead(scores, best) >= verdict ? best : scores.length;
  }

  /** By how much the best of those scores is ahead of the next one. */
  long lead(long[] scores) {
    return lead(scores, best(scores));
  }

  private static int best(long[] scores) {
    int best = 0;
    for (int option = 1; option < scores.length; option++) {
      if (scores[option] > scores[best]) {
        best = option;
      }
    }
    return best;
  }

  private static long lead(long[] scores, int best) {
    long next = 0;
    for (int option = 0; option < scores.length; option++) {
      if (option != best) {
        next = Math.max(next, scores[option]);
      }
    }
    return scores[best] - next;
  }

  Strength strength(long lead) {
    if (lead < verdict) {
      return Strength.TOO_CLOSE;
    }
    return lead <= clear ? Strength.LEANING : Strength.CLEAR;
  }
}
