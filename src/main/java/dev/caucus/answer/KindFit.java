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
          "\\b1?\\d\\d\\ds?\\b|\\b20\\d\\ds?\\b|\\bcentur(?:y|ies)\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b"
              + "|\\b(?:January|February|March|April|May|June|July|August|September|October|"
              + "November|December) \\d");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|"
              + "million|dozen|half|twice)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{Ll}[\\p{L}]+");

  /** A first and a last name within a sentence; many of them are English words as well. */
  private static final Pattern FULL_NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},:—(] )\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

  private static final Pattern DOING =
      Pattern.compile("\\bby\\b|\\b(?:author|founder|creator|inventor|maintainer|maker)s?\\b");

  /** Somebody with a name, and what was done. */
  private static final Pattern SOMEBODY_DOES =
      Pattern.compile(
          "\\b\\p{Lu}\\p{L}+ (?:makes|made|wrote|created|founded|invented|designed|developed)\\b");

  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:because|since|due to|thanks to|reason|reasons|ground|grounds|therefore|so that|"
              + "owing to|makes?|hence|which is why|being)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFINING =
      Pattern.compile(
          "\\b(?:is|are|means|stands? for|refers to|short for|works as|serves as|letters|called|"
              + "abbreviat\\w+)\\b");

  /** A sentence that says what was asked in so many words names the right person. */
  private static final double LITERAL = 0.7;

  private final English english;

  KindFit(English english) {
    this.english = english;
  }

  /**
   * Whether a sentence is of that kind.
   *
   * @param subjects whose names are no person's and no organisation's
   * @param literal how much of the question it says in the question's own words
   */
  boolean fits(
      Expectation expected, Passage passage, Sentence sentence, Subjects subjects, double literal) {
    String text = sentence.text();
    return switch (expected) {
      case DATE -> DATE.matcher(text).find();
      case NUMBER -> NUMBER.matcher(text).find();
      case PERSON ->
          hasName(text, subjects)
              && (passage.kind() != Kind.PARAGRAPH
                  || literal > LITERAL
                  || DOING.matcher(text).find()
                  || SOMEBODY_DOES.matcher(subjects.replace(text, id -> " ")).find());
      case REASON ->
          REASON.matcher(text).find()
              || (passage.lead() != null && REASON.matcher(passage.lead()).find());
      case CODE -> passage.kind() == Kind.CODE;
      case LIST -> passage.kind().isList() || text.chars().filter(c -> c == ',').count() >= 2;
      case DEFINITION -> DEFINING.matcher(text.toLowerCase(Locale.ROOT)).find();
      case STATEMENT -> true;
    };
  }

  /** Whether a text has a word with a capital that is neither an option's name nor English. */
  private boolean hasName(String text, Subjects subjects) {
    String others = subjects.replace(text, id -> " ");
    return FULL_NAME.matcher(others).find()
        || CAPITALISED.matcher(others).results().anyMatch(word -> !english.isWord(word.group()));
  }
}
