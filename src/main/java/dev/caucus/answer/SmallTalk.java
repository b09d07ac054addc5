package dev.caucus.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognises messages that are no question to the articles. */
enum SmallTalk {
  GREETING(
      "(?:hi|hello|hey|heya|hiya|howdy|yo|greetings|welcome|good (?:morning|afternoon|evening|day)|morning|evening"
          + "|moin|hallo)"),
  THANKS(
      "(?:thanks|thank you|thx|ty|cheers|great|cool|nice|awesome|perfect|got it|good bot|well done|much appreciated"
          + "|ok|okay|alright|fine)"),
  GOODBYE("(?:bye|goodbye|good night|see you|see ya|cya|later|ciao|farewell|take care)"),
  HOW_ARE_YOU(
      "(?:how are you|how's it going|how is it going|how do you do|what's up|whats up|sup)"),
  IDENTITY(
      "(?:who are you|what are you|what is your name|what's your name|are you (?:a )?(?:bot|human|robot|an? ai|real|there)"
          + "|who made you|introduce yourself|what is this|what is caucus|who is caucus)"),
  ABILITIES(
      "(?:what (?:can|do) you do|what do you know|what can i ask(?: you)?|how (?:do|can) (?:i|we) use (?:you|this)"
          + "|how does this work|how do you work|what are you for|what topics do you (?:know|cover)|help|can you help(?: me)?"
          + "|what can you (?:help|tell|answer)(?: me)?(?: with| about)?)");

  private static final Pattern GREETING_BEFORE =
      Pattern.compile(
          "^(?:hi|hello|hey|good (?:morning|afternoon|evening|day))"
              + "(?:(?: (?:there|all|everyone|everybody|folks|team|caucus|bot))?[,!.:;]+ ?"
              + "| (?:there|all|everyone|everybody|folks|team|caucus|bot) "
              + "| (?=(?:what|who|how|is|are|do|does|can|could|which|when|where|why|please)\\b))",
          Pattern.CASE_INSENSITIVE);

  private static final String FILLER =
      "(?:there|all|everyone|everybody|folks|team|guys|you|caucus|bot|again|so much|a lot|very much|for (?:the|your) (?:help|answer)"
          + "|mate|friend|man|please|then|now|today|and|me|really|very|many|dear|my)";

  /** A longer message has something to say. */
  private static final int LONGEST = 120;

  /** "Hi, who are you?" is answered like "who are you?". */
  private static final Pattern GREETED =
      Pattern.compile("^" + GREETING.core + "(?:\\s+" + FILLER + ")*\\s+");

  private final String core;
  private final Pattern pattern;

  SmallTalk(String core) {
    this.core = core;
    pattern =
        Pattern.compile(
            "^(?:(?:oh|well|ok|so|and|but)\\s+)?"
                + core
                + "(?:\\s+"
                + FILLER
                + ")*(?:\\s+"
                + core
                + "(?:\\s+"
                + FILLER
                + ")*)?$");
  }

  /** The message without a greeting in front of what it says. */
  static String withoutGreeting(String message) {
    return GREETING_BEFORE.matcher(message).replaceFirst("");
  }

  /** What kind of small talk a whole message is, if it is nothing else. */
  static Optional<SmallTalk> in(String message) {
    String plain =
        message
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("[^\\p{L}\\p{N}' ]+", " ")
            .replaceAll("\\s+", " ")
            .strip();
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    String rest = GREETED.matcher(plain).replaceFirst("");
    return kind(plain).or(() -> kind(rest));
  }

  private static Optional<SmallTalk> kind(String plain) {
    return Stream.of(values()).filter(kind -> kind.pattern.matcher(plain).matches()).findFirst();
  }
}
