package dev.caucus.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The probability that the best evidence answers the question. */
final class Confidence {

  /** An answer that is more likely wrong than right is none. */
  static final double ANSWERED = 0.5;

  /** What may well be meant is shown, though not as an answer. */
  static final double CLOSE = 0.05;

  /** However well everything matches, the sentence next to it may have been meant. */
  private static final double SUREST = 0.92;

  /** Against how many other passages an answer has to stand out. */
  private static final int RIVALS = 8;

  /** Among how many others standing out counts in full; a search finds about as many. */
  private static final int MANY = 18;

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
    double doubts = doubts(question, best, ranked, meaningful);
    if (!meaningful) {
      double logit = Weights.LOGIT_BASE + Weights.LOGIT_COVERAGE * best.coverage() + doubts;
      return new Odds(logit, 1);
    }
    double lead = lead(best, ranked);
    double usual = Math.min(Weights.USUAL_LEAD, lead);
    // Standing out is no sign that it says what is missing.
    double more = (lead - usual) * Math.max(0, 1 + doubts / Weights.NO_MORE_LEAD);
    double logit = meant(question, best) + Weights.MEANT_LEAD * (usual + more) + doubts;
    return new Odds(logit, SUREST);
  }

  /** The log-odds by words and meaning, fitted to questions that articles do and do not answer. */
  private static double meant(Question question, Evidence best) {
    double weight = question.weight();
    double words = weight == 0 ? 1 : Math.min(1, best.found().words() / weight);
    return Weights.MEANT_BASE
        + Weights.MEANT_COVERAGE * best.coverage()
        + Weights.MEANT_SENTENCE * best.cosine()
        + Weights.MEANT_PASSAGE * best.found().nearest()
        + Weights.MEANT_WORDS * words;
  }

  /**
   * How far it is ahead of the best sentences of the next passages, on average.
   *
   * <p>Where an article treats a matter but does not say what is asked, many passages come equally
   * close; one that answers stands out. Several are looked at, so that what two or three articles
   * say casts little doubt. Among few passages any of them stands out, so the fewer there are, the
   * nearer this is to the usual lead.
   */
  private static double lead(Evidence best, List<Evidence> ranked) {
    Map<String, Double> others = new LinkedHashMap<>();
    for (Evidence evidence : ranked) {
      if (!evidence.besides(best)) {
        others.putIfAbsent(evidence.found().key(), evidence.score());
      }
    }
    double rivals = others.values().stream().limit(RIVALS).mapToDouble(s -> s).average().orElse(0);
    double lead = Math.clamp(best.score() - rivals, 0, Weights.MOST_LEAD);
    double known = Math.clamp((others.size() - RIVALS) / (double) (MANY - RIVALS), 0, 1);
    return Weights.USUAL_LEAD + known * (lead - Weights.USUAL_LEAD);
  }

  /** What is missing of what was asked for, as log-odds of at most 0. */
  private static double doubts(
      Question question, Evidence best, List<Evidence> ranked, boolean meaningful) {
    double doubts = question.namesUnknown() ? Weights.UNKNOWN_NAME : 0;
    if (!best.fits() && question.requiresKind()) {
      doubts +=
          switch (question.expects()) {
            case PERSON, ROLE -> meaningful ? Weights.MEANT_NO_NAME : Weights.LOGIT_NO_NAME;
            case AMOUNT -> Weights.NO_AMOUNT;
            default -> meaningful ? Weights.MEANT_WRONG_KIND : Weights.LOGIT_WRONG_KIND;
          };
    }
    if (!best.fits() && question.expects() == Expectation.DEFINITION) {
      doubts += Weights.LOGIT_UNDEFINED;
    }
    if (Contrast.isAsked(question.text()) && !Contrast.isIn(best.sentence().text())) {
      doubts += Weights.LOGIT_NO_CONTRAST;
    }
    if (!question.options().isEmpty()) {
      doubts += aboutOptions(question, best, ranked);
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
