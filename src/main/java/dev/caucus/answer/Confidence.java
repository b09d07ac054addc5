package dev.caucus.answer;

/** The probability that the best evidence answers the question. */
final class Confidence {

  /** An answer that is more likely wrong than right is none. */
  static final double ANSWERED = 0.5;

  private Confidence() {}

  /**
   * A logistic model whose coefficients were chosen on the tuning questions.
   *
   * @param coverage how much of the question the chosen sentences say together, 0 to 1
   */
  static double of(Question question, Evidence best, double coverage) {
    double logit = Weights.LOGIT_BASE + Weights.LOGIT_COVERAGE * coverage;
    if (question.namesUnknown()) {
      logit += Weights.LOGIT_UNKNOWN_NAME;
    }
    if (!best.fits() && KindFit.isRequired(question.expects())) {
      logit += Weights.LOGIT_WRONG_KIND;
    }
    if (!question.options().isEmpty()
        && question.options().stream().noneMatch(best.subjects()::contains)) {
      logit += best.subjects().isEmpty() ? Weights.LOGIT_NO_SUBJECT : Weights.LOGIT_OTHER_SUBJECT;
    }
    return 1 / (1 + Math.exp(-logit));
  }
}
