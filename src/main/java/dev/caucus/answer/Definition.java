package dev.caucus.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the sentence that defines what a question asks about. */
final class Definition {

  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:so |and |ok |but ){0,4}(?:what(?:'s|s)?(?: is| are| was)|what(?:'s|s)|define|explain)"
              + "(?: an?| the)? (?<is>[^?]{1,60}?)\\s*[?.!]*$"
              + "|\\bwhat (?:do|does|did)(?: the)?(?: letters| abbreviation| term| word)? (?<means>[^?]{1,60}?) (?:mean|stand for)\\b"
              + "|\\bmeaning of (?<of>[^?]{1,60}?)\\s*[?.!]*$");

  private Definition() {}

  /** What a question wants to have defined, if it asks for a definition. */
  static Optional<String> asked(String question) {
    Matcher asked = ASKED.matcher(question.toLowerCase(Locale.ROOT).strip());
    if (!asked.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(asked.group("is"))
        .or(() -> Optional.ofNullable(asked.group("means")))
        .or(() -> Optional.ofNullable(asked.group("of")))
        .map(String::strip);
  }

  /** What a sentence is worth that begins by saying what the thing is. */
  static double bonus(Question question, String sentence, Subjects subjects) {
    if (question.expects() != Expectation.DEFINITION) {
      return 0;
    }
    return asked(question.text())
        .map(thing -> bonusFor(thing, sentence.toLowerCase(Locale.ROOT), subjects, question))
        .orElse(0.0);
  }

  private static double bonusFor(
      String thing, String sentence, Subjects subjects, Question question) {
    String name =
        question.options().size() == 1 && question.terms().isEmpty()
            ? subjects.name(question.options().getFirst()).toLowerCase(Locale.ROOT)
            : thing;
    String quoted = "\\b" + Pattern.quote(name) + "\\w*";
    if (matches(
        "^(?:an? |the )?"
            + quoted
            + "\\b[^.,;]{0,40}?\\b(?:is|are|means|works as|serves as) (?:an?|the|one|short|what)\\b",
        sentence)) {
      return Weights.DEFINING;
    }
    if (matches(
            quoted + "\\b.{0,40}\\b(?:stands? for|short for|means|abbreviates|letters)\\b",
            sentence)
        || matches(
            "\\b(?:stands? for|short for|abbreviated(?: as| to)?)\\b.{0,60}" + quoted, sentence)) {
      return Weights.DEFINING;
    }
    boolean bracketed = matches(quoted + "\\s*\\(|\\(\\s*" + quoted + "\\s*\\)", sentence);
    boolean begins = matches("^(?:an? |the )?" + quoted, sentence);
    return bracketed ? Weights.DEFINING / 2 : begins ? Weights.DEFINING / 3 : 0;
  }

  private static boolean matches(String pattern, String sentence) {
    return Pattern.compile(pattern).matcher(sentence).find();
  }
}
