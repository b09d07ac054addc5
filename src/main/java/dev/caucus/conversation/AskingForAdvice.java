package dev.caucus.conversation;

import java.util.regex.Pattern;

/** Tells a wish to be led to a decision from a question that the articles answer. */
final class AskingForAdvice {

  private static final Pattern WISH =
      Pattern.compile(
          "(?:(?:hi|hello|hey|please|ok|okay|so|can|could|would|will|you)[,!]? )*"
              + "(?:(?:help|advise|guide) (?:me|us|(?:my|our) team)(?: to| with| in)?"
              + " (?:choos|decid|pick|select)\\w*\\b.*"
              + "|recommend(?: (?:me|us))? (?:one|something)\\b.*"
              + "|(?:(?:make|give|start|begin|need|want|get|i|we|us|me|let\\'?s|would|like)\\W*)+"
              + " (?:a|your|the) recommendation\\b.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private AskingForAdvice() {}

  static boolean in(String message) {
    String words = message.strip().replaceAll("\\s+", " ").replace('\u2019', '\'');
    return words.length() <= 300 && WISH.matcher(words).matches();
  }
}
