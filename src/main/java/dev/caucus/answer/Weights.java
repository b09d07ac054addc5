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

  /** Of a synonym whose word itself no article uses. */
  static final double STANDING_IN = 0.9;

  /** Of a word that nearly every question could hold. */
  static final double LIGHT_WORD = 0.35;

  /** Of a bare number, which mostly narrows something else down. */
  static final double QUALIFIER = 0.5;

  /** Of an English word that no article uses, beside a word that one passage uses. */
  static final double UNSEEN_WORD = 0.6;

  /**
   * Of a match in the sentence's lead or column names, in its headings, in its title, around it.
   */
  static final double IN_LEAD = 0.9;

  static final double IN_HEADING = 0.8;
  static final double IN_TITLE = 0.5;
  static final double NEARBY = 0.4;

  /** Of all terms matched. */
  static final double COVERAGE = 8;

  /** Of all of them matched in the question's own words. */
  static final double LITERAL = 2;

  /** Of the best passage of the search, beside the others. */
  static final double PASSAGE = 2;

  /** Of a passage's match where meaning is part of it: a point by words, and a cosine of 1. */
  static final double PASSAGE_WORDS = 0.6;

  static final double PASSAGE_MEANING = 40;

  /** Of a cosine of 1 of the sentence itself. */
  static final double SENTENCE_MEANING = 26;

  /** Of all the words that follow each other in the question and stand together in the passage. */
  static final double PROXIMITY = 3.5;

  /** Of a sentence that is e times as long: a very short one says too little. */
  static final double LENGTH = 0.8;

  /** Of a sentence that is of the kind that was asked for, and of one that cannot be. */
  static final double FITTING_KIND = 2;

  /** Of a sentence without the date, number or name that was asked for. */
  static final double WRONG_KIND = -3;

  /** Of a sentence about just the option in question, and of one that names none. */
  static final double OWN_SUBJECT = 1;

  /** Of a sentence about all the options that a question compares. */
  static final double ALL_SUBJECTS = 2;

  static final double NO_SUBJECT = -1.5;

  /** Of a sentence about another option than the one in question. */
  static final double OTHER_SUBJECT = -8;

  /** Of a sentence that says what the thing in question is. */
  static final double DEFINING = 4;

  /** Of a sentence about an article itself where the question is not about articles. */
  static final double PROVENANCE_UNASKED = 4;

  /** Of a sentence that only announces what stands below it. */
  static final double ANNOUNCING = -1;

  /** Of a program text where nobody asked how something is done. */
  static final double CODE_UNASKED = -3;

  /** What counts as said of a question that has no terms but its options. */
  static final double OPTION_ALONE = 0.8;

  /** Of the passage that the answer before a follow-up stood in. */
  static final double SAME_PASSAGE = 2;

  /** Log-odds of an answer that says nothing of what is asked, and their rise to all of it. */
  static final double LOGIT_BASE = -3;

  static final double LOGIT_COVERAGE = 6;

  /** Log-odds of a name that no article mentions, a missing date or number, another subject. */
  static final double UNKNOWN_NAME = -3;

  static final double LOGIT_WRONG_KIND = -6;

  /** Of a person who may have been named by a word that begins a sentence, or by a role. */
  static final double LOGIT_NO_NAME = -3.5;

  /** The same of an amount, which may be told in other words, with meaning and without. */
  static final double NO_AMOUNT = -4;

  static final double LOGIT_NO_SUBJECT = -1;

  static final double LOGIT_OTHER_SUBJECT = -3;

  /** The same where this option's evidence says much of the question in other words. */
  static final double LOGIT_OTHER_SUBJECT_TOO = -1.2;

  static final double MUCH = 0.7;

  /**
   * Log-odds by meaning and words: fitted by logistic regression to 3,000 questions on
   * encyclopaedia articles, of which one in five was left out. The base assumes {@link
   * #USUAL_LEAD}.
   */
  static final double MEANT_BASE = -20.8;

  static final double MEANT_COVERAGE = 5.8;

  static final double MEANT_SENTENCE = 10.8;

  static final double MEANT_PASSAGE = 12.8;

  static final double MEANT_WORDS = 4.3;

  /**
   * Of a point by which the evidence is ahead of the next passages: chosen where a third of the
   * paragraphs of those articles was left out, and on folders of other people.
   */
  static final double MEANT_LEAD = 0.3;

  /** The points that speak neither for nor against an answer, and the most that count. */
  static final double USUAL_LEAD = 6;

  static final double MOST_LEAD = 20;

  /** Log-odds of the doubts in whose company no more than the usual lead counts. */
  static final double NO_MORE_LEAD = 3;

  static final double MEANT_WRONG_KIND = -8;

  static final double MEANT_NO_NAME = -6;

  /** How much of the question a further sentence has to add, and how far behind it may be. */
  static final double WORTH_ADDING = 0.1;

  static final double STILL_GOOD = 4;

  /** How much of the question a further sentence has to say, beside the best one. */
  static final double AS_MUCH = 0.6;

  static final double AS_MUCH_ELSEWHERE = 0.45;

  /** How far behind the best a sentence may be that adds nothing. */
  static final double NEARLY_AS_GOOD = 4;

  /** How far behind the best the evidence for another option may be. */
  static final double WORTH_COMPARING = 5;

  /** How far behind the best the evidence for one of two things to be told apart may be. */
  static final double WORTH_TELLING = 8;

  /** How far behind the best a sentence of another article may be, so that both are heard. */
  static final double OTHER_ARTICLE = 5;

  static final double SAME_WORDS_ELSEWHERE = 0.9;

  /** By how much an item of a list has to be ahead of all others to be shown without them. */
  static final double MEANT_ALONE = 3;

  /** Sentences that share more than this part of their stems say the same. */
  static final double SAME_WORDS = 0.7;

  /** Of a definition that does not say what the thing is. */
  static final double LOGIT_UNDEFINED = -3.5;

  /** Of praise where somebody asked for what speaks against it. */
  static final double LOGIT_NO_CONTRAST = -3.5;

  /** By how much more of the question another option's evidence has to say to cast doubt. */
  static final double CLEARLY_MORE = 0.4;

  /**
   * How much more of a question the articles on some options have to say than those on others. A
   * round guess, like the next one: one topic alone, as in the evaluation, does not move them.
   */
  static final double TELLS_APART = 0.1;

  /** Which part of what another topic says the likelier one has to say, so that it is meant. */
  static final double SAME_TOPIC = 0.5;

  /** Of a term of the question before a follow-up. */
  static final double CONTEXT = 0.5;

  /** What says less than this of the question is not worth showing as the closest there is. */
  static final double CLOSEST = 0.45;

  private Weights() {}
}
