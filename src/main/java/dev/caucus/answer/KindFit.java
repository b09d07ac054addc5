package dev.caucus.answer;

import dev.caucus.knowledge.Passage;
import dev.caucus.knowledge.Passage.Kind;
import dev.caucus.knowledge.Passage.Sentence;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of any sentence whether it is of the kind that one question asks for. */
final class KindFit {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.,])(?:1\\d|20)\\d\\ds?\\b(?![.,]\\d)"
              + "|\\b(?:in|by|since|until|around|about|from|to|of|between|before|after|c\\.|ca\\.|circa)"
              + " [1-9]\\d\\ds?\\b(?![.,]\\d)|\\b\\d{1,4} ?BCE?\\b|\\bAD \\d{1,4}\\b"
              + "|\\bcentur(?:y|ies)\\b|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}\\b"
              + "|\\b(?:January|February|April|June|July|August|September|October|November|December)\\b"
              // A sentence may begin with these two without meaning a month.
              + "|(?<=[\\p{L}\\d,] )(?:March|May)\\b|\\b(?:March|May) \\d"
              + "|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)\\b"
              + "|\\b\\d{1,2}:\\d\\d\\b|\\b\\d{1,2} ?[ap]\\.?m\\b|\\b(?:noon|midnight)\\b");

  private static final String A_NUMBER =
      "(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
          + "(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
          + "hundreds?|thousands?|millions?|billions?|dozens?|half|twice)\\b)";
  private static final Pattern NUMBER = Pattern.compile(A_NUMBER, Pattern.CASE_INSENSITIVE);

  /** A quantity, be it told in words. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          A_NUMBER
              + "|\\b(?:free|nothing|none|all|unlimited|fast|slow|quick(?:ly)?|big|large|huge|vast|small|"
              + "tiny|little|much|more|less|high|low|most|enough)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What something costs, or on what that depends. */
  private static final Pattern PRICE =
      Pattern.compile(
          AMOUNT.pattern()
              + "|\\b(?:gratis|included?|depends?|no (?:\\w+ )?(?:charge|costs?|fees?|price))\\b",
          Pattern.CASE_INSENSITIVE);

  /** A number and soon after it what is measured in; or two years, or two times of the day. */
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:"
              + A_NUMBER
              + "|\\b(?:several|some|few|couple)\\b)[^.;]{0,24}?[ -](?:seconds?|letters?|characters?|"
              + "words?|lines?|pages?)\\b"
              + "|(?:"
              + A_NUMBER
              + "|\\b(?:an?|several|some|few|couple)\\b)[^.;]{0,24}?[ -](?:minutes?|hours?|days?|nights?|"
              + "weeks?|weekends?|months?|quarters?|semesters?|terms?|seasons?|years?|decades?|"
              + "centur(?:y|ies)|millenni(?:um|a)|generations?|(?:milli|centi|kilo)?met(?:er|re)s?|miles?|"
              + "foot|feet|inch(?:es)?)\\b"
              + "|\\d ?(?:ms|s|secs?|mins?|h|hrs?|[mck]?m|ft|bits?|bytes?)\\b"
              + "|\\b(?:1\\d|20)\\d\\d\\b.*\\b(?:1\\d|20)\\d\\d\\b|\\d:\\d\\d\\b.*\\d:\\d\\d\\b"
              + "|\\b(?:overnight|forever|permanent(?:ly)?|indefinitely|lifetime|all day|all year)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FREQUENCY =
      Pattern.compile(
          A_NUMBER
              + "|\\b(?:once|thrice|times an?|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|every|each|daily|nightly|hourly|weekly|fortnightly|monthly|"
              + "quarterly|yearly|annual(?:ly)?|always|never|rarely|seldom|regularly|frequently|per)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern PLURAL = Pattern.compile("s$");
  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{Ll}[\\p{L}]+");

  /** A first and a last name within a sentence; many of them are English words as well. */
  private static final Pattern FULL_NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},:—(] )\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

  /** A name, be it an English word, where no sentence begins. */
  private static final Pattern WITHIN =
      Pattern.compile("(?<=[\\p{Ll}\\p{N},:—(] )\\p{Lu}[\\p{L}\\p{N}-]+");

  private static final Pattern DOING =
      Pattern.compile("\\bby\\b|\\b(?:author|founder|creator|inventor|maintainer|maker)s?\\b");

  /** Somebody with a name, and what was done. */
  private static final Pattern SOMEBODY_DOES =
      Pattern.compile(
          "\\b\\p{Lu}\\p{L}+ (?:[a-z]+ed|began|became|brought|built|found|gave|held|led|left|lost|made|"
              + "makes|ran|said|set|sold|taught|took|won|wrote)\\b");

  /** Somebody by first and last name, and who that is, or what that person does. */
  private static final Pattern SOMEBODY_IS =
      Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+(?:,| (?:who|had|[a-z]+s) )");

  /** Whom an organisation leaves things to. */
  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:(?:team|tech|project|the|your|their) (?:lead|head)|leader|head of|manager|director|"
              + "officer|owner|team|department|panel|board|committee|council|parliament|government|"
              + "recruiter|supervisor|administrator|admin|assistant|reception|desk|secretar(?:y|ie)|HR|"
              + "C[EFIOT]O|employer|employee|company|firm|staff|engineer|developer|maintainer|customer|user|member|"
              + "visitor|guest|everyone|everybody|anyone|anybody|nobody)s?\\b"
              + "|\\b(?:yours|yourself|yourselves|ourselves)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The verb of a question for who does something. */
  private static final Pattern DOES =
      Pattern.compile(
          "^who(?:m| (?:has to|must|may|can|will|should))? (\\p{L}{2,}?)(?:e?s|e?d|e)?\\b",
          Pattern.CASE_INSENSITIVE);

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
  private final Expectation expected;
  private final Subjects subjects;

  /** The question's own words, which are no answer to it. */
  private final Set<String> asked;

  /** The reader or the writer doing what was asked; null where nobody asked who does something. */
  private final @Nullable Pattern doneByUs;

  /**
   * What a question asks for.
   *
   * @param subjects whose names are no person's and no organisation's
   */
  KindFit(English english, Question question, Subjects subjects) {
    this.english = english;
    this.expected = question.expects();
    this.subjects = subjects;
    this.asked = words(question.text());
    this.doneByUs = expected == Expectation.ROLE ? doneByUs(question.text()) : null;
  }

  private static @Nullable Pattern doneByUs(String question) {
    Matcher does = DOES.matcher(question);
    return does.find()
        ? Pattern.compile(
            "\\b(?:you|we|I)(?: \\p{L}+){0,2} " + Pattern.quote(does.group(1)) + "(?:e|es|s)?\\b",
            Pattern.CASE_INSENSITIVE)
        : null;
  }

  /**
   * Whether a sentence is of the kind that the question asks for.
   *
   * @param literal how much of the question it says in the question's own words
   */
  boolean fits(Passage passage, Sentence sentence, double literal) {
    String text = sentence.text();
    return switch (expected) {
      case DATE -> DATE.matcher(text).find();
      case LENGTH -> LENGTH.matcher(text).find();
      case FREQUENCY -> FREQUENCY.matcher(text).find();
      case NUMBER -> NUMBER.matcher(text).find();
      case PRICE -> PRICE.matcher(text).find();
      case AMOUNT -> AMOUNT.matcher(text).find();
      case PERSON -> namesSomebody(text, passage, literal);
      case NAME -> hasOther(WITHIN, text, asked) || hasName(text, asked);
      case ROLE ->
          hasOther(ROLE, text, asked)
              || (doneByUs != null && doneByUs.matcher(text).find())
              || namesSomebody(text, passage, literal);
      case REASON ->
          REASON.matcher(text).find()
              || (passage.lead() != null && REASON.matcher(passage.lead()).find());
      case CODE -> passage.kind() == Kind.CODE;
      case LIST -> passage.kind().isList() || text.chars().filter(c -> c == ',').count() >= 2;
      case DEFINITION -> DEFINING.matcher(text.toLowerCase(Locale.ROOT)).find();
      case STATEMENT -> true;
    };
  }

  private boolean namesSomebody(String text, Passage passage, double literal) {
    String others = subjects.replace(text, id -> " ");
    // What a table compares stands in every row.
    Set<String> known = new HashSet<>(asked);
    known.addAll(words(String.join(" ", passage.columns())));
    return hasName(others, known)
        && (passage.kind() != Kind.PARAGRAPH
            || literal > LITERAL
            || DOING.matcher(text).find()
            || SOMEBODY_DOES.matcher(others).find()
            || SOMEBODY_IS.matcher(others).find());
  }

  /** Whether a text has a name that is no English word, and that is not known already. */
  private boolean hasName(String text, Set<String> known) {
    return hasOther(FULL_NAME, text, known)
        || CAPITALISED
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .anyMatch(name -> !english.isWord(name) && !known.containsAll(words(name)));
  }

  private static boolean hasOther(Pattern pattern, String text, Set<String> known) {
    return pattern
        .matcher(text)
        .results()
        .anyMatch(found -> !known.containsAll(words(found.group())));
  }

  private static Set<String> words(String text) {
    return LETTERS
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> PLURAL.matcher(word.group()).replaceFirst(""))
        .collect(Collectors.toUnmodifiableSet());
  }
}
