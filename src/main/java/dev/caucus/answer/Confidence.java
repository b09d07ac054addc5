package dev.caucus.answer;

import java.util.List;

/** The probability that the best evidence answers the question. */
final class Confidence {

  /** An answer that is more likely wrong than right is none. */
  static final double ANSWERED = 0.5;

  private Confidence() {}

  /**
   * A logistic model whose coefficients were chosen on the tuning questions.
   *
   * @param best the evidence that is shown first
   * @param ranked all evidence, also about other options
   */
  static double of(Question question, Evidence best, List<Evidence> ranked) {
    double logit = Weights.LOGIT_BASE + Weights.LOGIT_COVERAGE * best.coverage();
    if (question.namesUnknown()) {
      logit += Weights.LOGIT_UNKNOWN_NAME;
    }
    if (!best.fits() && question.requiresKind()) {
      logit +=
          question.expects() == Expectation.PERSON
              ? Weights.LOGIT_NO_NAME
              : Weights.LOGIT_WRONG_KIND;
    }
    if (!best.fits() && question.expects() == Expectation.DEFINITION) {
      logit += Weights.LOGIT_UNDEFINED;
    }
    if (Contrast.isAsked(question.text()) && !Contrast.isIn(best.sentence().text())) {
      logit += Weights.LOGIT_NO_CONTRAST;
    }
    if (!question.options().isEmpty()) {
      logit += aboutOptions(question, best, ranked);
    }
    return 1 / (1 + Math.exp(-logit));
  }

  /** What is said of another option alone makes a weaker match for this one a chance hit. */
  private static double aboutOptions(Question question, Evidence best, List<Evidence> ranked) {
    if (best.subjects().isEmpty()) {
      return Weights.LOGIT_NO_SUBJECT;
    }
    double elsewhere =
        ranked.stream()
            .filter(evidence -> evidence.isAboutOthers(question))
            .mapToDouble(Evidence::literal)
            .max()
            .orElse(0);
    if (elsewhere <= best.literal() + Weights.CLEARLY_MORE) {
      return 0;
    }
    return best.coverage() < Weights.MUCH
        ? Weights.LOGIT_OTHER_SUBJECT
        : Weights.LOGIT_OTHER_SUBJECT_TOO;
  }
}
