package dev.caucus.answer;

import java.util.regex.Pattern;

/** Recognises questions for what speaks against a thing, and sentences that say such. */
final class Contrast {

  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:not|never|shouldn'?t|don'?t|avoid)\\b.{0,20}\\b(?:use|choose|pick)\\b"
              + "|\\bavoid\\b|\\b(?:disadvantage|drawback|downside|weakness|weakpoint|con)(?:e?s)?\\b"
              + "|\\bwhat(?:'s| is)? (?:wrong|bad)\\b|\\bagainst\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:not|no|never|but|however|although|though|unless|except\\w*|less|slow\\w*|heav\\w*|hard\\w*|"
              + "steep\\w*|difficult\\w*|costs?|effort|against|instead|avoid|risk\\w*|disadvantage\\w*|"
              + "drawback\\w*|weakness\\w*|cons|limit\\w*|lack\\w*|block\\w*|more complex)\\b",
          Pattern.CASE_INSENSITIVE);

  private Contrast() {}

  static boolean isAsked(String question) {
    return ASKED.matcher(question).find();
  }

  static boolean isIn(String sentence) {
    return SAID.matcher(sentence).find();
  }
}
