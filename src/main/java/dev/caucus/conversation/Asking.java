package dev.caucus.conversation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a message that asks something from one that merely says something, by its form alone. */
final class Asking {

  /** Nobody asks later than that, and a pasted log is full of question marks. */
  private static final int LONGEST = 1_000;

  /** A question mark at the end of a word; one within an address is none. */
  private static final Pattern MARK = Pattern.compile("\\?(?=[\\s?!.)\\]\"'\u201d*_~]|$)");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!:;])\\s+|\\n+");

  /** What people say before they come to the question. */
  private static final Pattern OPENER =
      Pattern.compile(
          "^(?:(?:hi|hello|hey|morning|all|everyone|everybody|folks|guys|team|there|so|but|ok|okay"
              + "|well|also|then|now|please|pls|sorry|btw|quick question|question|just|i was|i am|i'm"
              + ")\\b[\\s,:-]*)+");

  private static final Pattern INTERROGATIVE =
      Pattern.compile(
          "^(?:(?:what|whats|what's)\\b(?! an?\\b)"
              + "|how\\b(?! (?:nice|cool|funny|sad|great|lovely|awesome)\\b)"
              + "|(?:why|who|whom|whose)\\b"
              + "|which\\b(?! (?:is|was|means)\\b)"
              + "|(?:when|where)\\b(?! (?:i|we|you|they|it|he|she)\\b)"
              + "|(?:what|how) about\\b)");

  /**
   * A verb before its subject, as in "does it scale", but not as in "can do" or "would be nice".
   */
  private static final Pattern INVERTED =
      Pattern.compile(
          "^(?:(?:is|are|was|were|does|did|can|could|should|would|has)"
              + " (?!(?:do|be|been|not|no|have|had|work|works|great|good|fine|fun|nice|cool|true|right"
              + "|ok|okay|also|just|probably|still|done|love|like|prefer|recommend|suggest|confirm"
              + "|relate|say|fixed|in|on|at|to)\\b)\\S+ \\S+"
              + "|do (?:i|we|you|they|these|those|any|both|people)\\b"
              + "|(?:have|will|may|must) (?:i|we|you|they|he|she|it|these|those|any|both|people)\\b)");

  private static final Pattern REQUEST =
      Pattern.compile(
          "^(?:(?:explain|define|describe|compare|summari[sz]e|elaborate)\\b"
              + "|(?:tell|show|give) (?:me|us)\\b"
              + "|(?:does |do )?(?:any ideas?|any(?:one|body) know|you know)\\b"
              + "|(?:i )?wonder(?:ing)? (?:if|whether|what|which|how|why|when|where|who)\\b"
              + "|(?:i |we )?(?:want|need|would like|'d like) to know\\b)");

  /** What goes on from a question before: "and Node.js", "or on Windows". */
  private static final Pattern CONTINUED = Pattern.compile("^(?:and|or)(?: \\S+){1,4}$");

  private Asking() {}

  static boolean in(String message) {
    String text = message.substring(0, Math.min(message.length(), LONGEST)).strip();
    String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return MARK.matcher(lower).find()
        || CONTINUED.matcher(lower).matches()
        || SENTENCES.splitAsStream(lower).anyMatch(Asking::opens);
  }

  private static boolean opens(String sentence) {
    String plain = sentence.strip().replaceAll("\\s+", " ");
    return asks(plain) || asks(OPENER.matcher(plain).replaceFirst(""));
  }

  private static boolean asks(String sentence) {
    String plain = sentence.replaceFirst("^(?:and|or|but|so),? ", "");
    return INTERROGATIVE.matcher(plain).find()
        || INVERTED.matcher(plain).find()
        || REQUEST.matcher(plain).find();
  }
}
