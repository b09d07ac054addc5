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

  /** The index of the option that is far enough ahead, or the number of options if none is. */
  int winner(long[] scores) {
    int best = scores.length;
    long most = 0;
    long next = 0;
    for (int option = 0; option < scores.length; option++) {
      if (scores[option] > most) {
        next = most;
        most = scores[option];
        best = option;
      } else if (scores[option] > next) {
        next = scores[option];
      }
    }
    return most - next >= verdict ? best : scores.length;
  }

  Strength strength(long lead) {
    if (lead < verdict) {
      return Strength.TOO_CLOSE;
    }
    return lead <= clear ? Strength.LEANING : Strength.CLEAR;
  }
}
