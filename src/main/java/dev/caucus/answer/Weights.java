package dev.caucus.answer;

/**
 * Every number by which evidence is weighed.
 *
 * <p>Chosen on the tuning half of the evaluation's questions, one at a time, each to one or two
 * digits; {@code AnswerEvaluationTest} prints what they come to on both halves.
 */
final class Weights {

  /** Of a common English word, beside its inverse document frequency. */
  static final double COMMON_WORD = 0.8;

  /** Of an English word that no article uses, beside a word that one passage uses. */
  static final double UNSEEN_WORD = 0.6;

  /** Of a match in the sentence's lead or column names, in its headings, in its title, around it. */
  static final double IN_LEAD = 0.9;

  static final double IN_HEADING = 0.8;
  static final double IN_TITLE = 0.5;
  static final double NEARBY = 0.4;

  /** Of all terms matched. */
  static final double COVERAGE = 10;

  /** Of the best passage of the search, beside the others. */
  static final double PASSAGE = 2;

  /** Of a sentence that is of the kind that was asked for, and of one that cannot be. */
  static final double FITTING_KIND = 1.5;

  /** Of a sentence about just the option in question, and of one that names none. */
  static final double OWN_SUBJECT = 1;

  static final double NO_SUBJECT = -1.5;

  /** Of a sentence about another option than the one in question. */
  static final double OTHER_SUBJECT = -8;

  /** Of a sentence that says what the thing in question is. */
  static final double DEFINING = 4;

  /** Of a passage of the article whose title the question says. */
  static final double OWN_TITLE = 3;

  /** Of a sentence about an article itself where the question is not about articles. */
  static final double PROVENANCE_UNASKED = 4;

  /** Of the passage that the answer before a follow-up stood in. */
  static final double SAME_PASSAGE = 2;

  /** Log-odds of an answer that says nothing of what is asked, and their rise to all of it. */
  static final double LOGIT_BASE = -5;

  static final double LOGIT_COVERAGE = 10;

  /** Log-odds of a name that no article mentions, a missing date or number, another subject. */
  static final double LOGIT_UNKNOWN_NAME = -3;

  static final double LOGIT_WRONG_KIND = -4;

  static final double LOGIT_NO_SUBJECT = -1;

  static final double LOGIT_OTHER_SUBJECT = -5;

  private Weights() {}
}
