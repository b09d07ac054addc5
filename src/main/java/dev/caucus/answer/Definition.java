package dev.caucus.answer;

import java.util.List;
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

  private static final Pattern TIE =
      Pattern.compile("^(?:in|of|for|with|on|by|the|an?)\\s|\\s+(?:in|of|for|with|on|by|from|to)$");

  private static final Definition NONE = new Definition(List.of());

  private final List<Worth> forms;

  private Definition(List<Worth> forms) {
    this.forms = forms;
  }

  /** A form in which a sentence defines something, and what it is worth. */
  private record Worth(Pattern form, double bonus) {}

  /** What defines the thing that a question asks for; nothing does if it asks otherwise. */
  static Definition soughtBy(Question question, Subjects subjects) {
    if (question.expects() != Expectation.DEFINITION) {
      return NONE;
    }
    boolean isOption = question.options().size() == 1 && question.terms().isEmpty();
    return asked(question.text())
        .map(thing ->
            isOption ? subjects.name(question.options().getFirst()) : bare(thing, subjects))
        .filter(thing -> !thing.isEmpty())
        .map(thing -> new Definition(forms("\\b" + Pattern.quote(thing) + "\\w*")))
        .orElse(NONE);
  }

  /** "ORM in Django" without the option and what ties it to the thing. */
  private static String bare(String thing, Subjects subjects) {
    return TIE.matcher(subjects.replace(thing, id -> " ").strip()).replaceAll("").strip();
  }

  /** The forms, best first. */
  private static List<Worth> forms(String thing) {
    return List.of(
        worth(
            Weights.DEFINING,
            "^(?:an? |the )?"
                + thing
                + "\\b[^.,;]{0,40}?\\b(?:is|are|means|works as|serves as) (?:an?|the|one|short|what)\\b"),
        worth(
            Weights.DEFINING,
            thing + "\\b.{0,40}\\b(?:stands? for|short for|means|abbreviates|letters)\\b"),
        worth(
            Weights.DEFINING,
            "\\b(?:stands? for|short for|abbreviated(?: as| to)?)\\b.{0,60}" + thing),
        worth(
            Weights.DEFINING / 2,
            thing
                + "(?:\\s+\\w+)?\\s*\\(|\\(\\s*"
                + thing
                + "\\s*\\)"
                + "|"
                + thing
                + ", (?:an?|the|that is|i\\.e\\.|known)\\b"
                + "|\\b(?:is|are|called|named|known as) (?:an? |the )?"
                + thing),
        worth(
            Weights.DEFINING / 3,
            "^(?:an? |the )?" + thing + "|" + thing + "\\b.{0,20}\\b(?:is|are)\\b"));
  }

  private static Worth worth(double bonus, String form) {
    int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Worth(Pattern.compile(form, anyCase), bonus);
  }

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

  /** Whether a definition is sought. */
  boolean isSought() {
    return !forms.isEmpty();
  }

  /** What a sentence is worth that says what the thing is; 0 for any other. */
  double bonus(String sentence) {
    return forms.stream()
        .filter(worth -> worth.form().matcher(sentence).find())
        .mapToDouble(Worth::bonus)
        .findFirst()
        .orElse(0);
  }
}
