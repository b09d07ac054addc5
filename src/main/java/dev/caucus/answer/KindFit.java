package dev.caucus.answer;

import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether a sentence is of the kind that a question asks for. */
final class KindFit {

  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b"
              + "|\\b(?:January|February|March|April|May|June|July|August|September|October|"
              + "November|December) \\d");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|"
              + "million|dozen|half|twice)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");
  private static final Pattern DOING =
      Pattern.compile(
          "\\bby \\p{Lu}|^\\p{Lu}\\p{Ll}+ \\p{Lu}|\\b(?:author|founder|creator|inventor|maintainer)s?\\b");
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|since|due to|thanks to|reason|reasons|ground|grounds|therefore|so that|as|"
              + "owing to|makes?|hence|which is why|lets|by)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFINING =
      Pattern.compile(
          "\\b(?:is|are|means|stands? for|refers to|short for|works as|serves as|letters|called|"
              + "abbreviat\\w+)\\b");

  private KindFit() {}

  /**
   * Whether a sentence is of that kind.
   *
   * @param subjects whose names are no person's and no organisation's
   */
  static boolean fits(Expectation expected, Passage passage, Sentence sentence, Subjects subjects) {
    String text = sentence.text();
    return switch (expected) {
      case DATE -> DATE.matcher(text).find();
      case NUMBER -> NUMBER.matcher(text).find();
      case PERSON ->
          NAME.matcher(subjects.replace(text, id -> "it")).find()
              && (passage.kind() != Kind.PARAGRAPH
                  || DOING.matcher(subjects.replace(text, id -> "it")).find());
      case REASON ->
          REASON.matcher(text).find()
              || (passage.lead() != null && REASON.matcher(passage.lead()).find());
      case CODE -> passage.kind() == Kind.CODE;
      case LIST ->
          passage.kind() == Kind.LIST
              || passage.kind() == Kind.STEPS
              || text.chars().filter(c -> c == ',').count() >= 2;
      case DEFINITION -> DEFINING.matcher(text.toLowerCase(Locale.ROOT)).find();
      case STATEMENT -> true;
    };
  }

  /** Whether an answer of another kind is none: a question for a date needs a date. */
  static boolean isRequired(Expectation expected) {
    return switch (expected) {
      case DATE, NUMBER, PERSON -> true;
      case REASON, CODE, LIST, DEFINITION, STATEMENT -> false;
    };
  }
}
