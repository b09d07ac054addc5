package dev.caucus.answer;

/**
 * How likely an answer is right, in the form in which that can be shifted.
 *
 * @param log the log-odds
 * @param most the highest probability, however good the odds are
 */
record Odds(double log, double most) {

  /** Of what is not there. */
  static final Odds NONE = new Odds(Double.NEGATIVE_INFINITY, 1);

  /** The probability after that was added to the log-odds. */
  double shifted(double shift) {
    return most / (1 + Math.exp(-log - shift));
  }
}
