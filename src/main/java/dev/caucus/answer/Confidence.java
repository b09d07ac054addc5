package dev.caucus.answer;

import java.util.List;

/** The probability that the best evidence answers the question. */
final class Confidence {

  /** An answer that is more likely wrong than right is none. */
  static final double ANSWERED = 0.5;

  /** What may well be meant is shown, though not as an answer. */
  static final double CLOSE = 0.05;

  /** However well everything matches, the sentence next to it may have been meant. */
  private static final double SUREST = 0.92;

  private Confidence() {}

  /**
   * A logistic model whose coefficients were chosen on the tuning questions, before the articles
   * themselves shift it.
   *
   * @param best the evidence that is shown first
   * @param ranked all evidence, also about other options
   */
  static Odds odds(Question question, Evidence best, List<Evidence> ranked) {
    boolean meaningful = best.cosine() > 0;
    double logit = meaningful ? byMeaning(question, best) : byWords(question, best);
    if (!best.fits() && question.expects() == Expectation.DEFINITION) {
      logit += Weights.LOGIT_UNDEFINED;
    }
    if (Contrast.isAsked(question.text()) && !Contrast.isIn(best.sentence().text())) {
      logit += Weights.LOGIT_NO_CONTRAST;
    }
    if (!question.options().isEmpty()) {
      logit += aboutOptions(question, best, ranked);
    }
    return new Odds(logit, meaningful ? SUREST : 1);
  }

  /** The log-odds by words and meaning, fitted to questions that articles do and do not answer. */
  private static double byMeaning(Question question, Evidence best) {
    double weight = question.weight();
    double words = weight == 0 ? 1 : Math.min(1, best.found().words() / weight);
    double logit =
        Weights.MEANT_BASE
            + Weights.MEANT_COVERAGE * best.coverage()
            + Weights.MEANT_SENTENCE * best.cosine()
            + Weights.MEANT_PASSAGE * best.found().nearest()
            + Weights.MEANT_WORDS * words;
    return logit
        + doubts(
            question,
            best,
            Weights.MEANT_UNKNOWN_NAME,
            Weights.MEANT_NO_NAME,
            Weights.MEANT_WRONG_KIND);
  }

  private static double byWords(Question question, Evidence best) {
    return Weights.LOGIT_BASE
        + Weights.LOGIT_COVERAGE * best.coverage()
        + doubts(
            question,
            best,
            Weights.LOGIT_UNKNOWN_NAME,
            Weights.LOGIT_NO_NAME,
            Weights.LOGIT_WRONG_KIND);
  }

  /** What a name that nobody mentions, and an answer of another kind than was asked for, add. */
  private static double doubts(
      Question question, Evidence best, double unknownName, double noName, double wrongKind) {
    double doubts = question.namesUnknown() ? unknownName : 0;
    if (!best.fits() && question.requiresKind()) {
      doubts +=
          switch (question.expects()) {
            case PERSON, ROLE -> noName;
            case AMOUNT -> Weights.NO_AMOUNT;
            default -> wrongKind;
          };
    }
    return doubts;
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
