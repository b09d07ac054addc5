package dev.caucus.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the question where the articles disagree, and what it narrows that down to. */
final class DisputeQuestion {

  private static final String SOURCES =
      "\\b(?:sources?|articles?|authors?|documents?|docs|texts?|papers?|pages?|references?|writers?)\\b";

  /** The same as what does something: "source maps" and "document databases" are no sources. */
  private static final String DOING =
      "\\b(?:(?:sources|articles|authors|documents|docs|texts|papers|pages|references|writers)"
          + "|(?:source|article|author|document|text|paper|page|reference|writer)(?= (?:itself|and|or|in|on"
          + "|of|that|which|ever|really|also|do|does|has|is|are|at|say|not|contradict\\w*|disagree\\w*"
          + "|differ\\w*|conflict\\w*|diverge\\w*|clash\\w*)\\b))\\b";

  /** What two of them do, or one in itself. */
  private static final String DISAGREE =
      "(?:\\b(?:disagree(?:s|ing|ment|ments)?|contradict(?:s|ing|ions?|ory)?|inconsisten(?:t|cy|cies)"
          + "|at odds|at variance|discrepanc(?:y|ies)|diverge[sd]?|clash(?:es)?|differ(?: in opinion)?"
          + "|conflict(?:ing)?|in conflict|say (?:the )?(?:opposite|different|otherwise)(?: things?)?"
          + "|of (?:two|different) (?:minds|opinions))|(?:\\bnot|n't) (?:all |really )?agree)\\b";

  /** Few words between, and none by which somebody asks what an article says of a thing. */
  private static final String BETWEEN =
      "(?:(?!\\b(?:says?|said|about|on|mention\\w*|explain\\w*|describ\\w*|tells?|speaks?|how|why)\\b)"
          + "[^.?!]){0,40}?";

  private static final Pattern ASKED =
      Pattern.compile(
          DOING
              + BETWEEN
              + DISAGREE
              + "|\\b(?:disagreements?|contradictions?|conflicts?|inconsistenc(?:y|ies)|discrepanc(?:y|ies)"
              + "|disputes?|differences of opinion)\\b(?: are)?(?: there)? (?:between|among|in|within|across|of)\\b"
              + "[^.?!]{0,20}?"
              + SOURCES
              + "|^(?:what|which|where|is|are|list|show|name|anything)\\b[^.?!]{0,25}"
              + "\\b(?:disputes|contradictions|disagreements"
              + "|(?:disputed|contested|contradictory|controversial)"
              + "(?=\\W*$| (?:between|among|in|about|on|here)\\b))\\b",
          Pattern.CASE_INSENSITIVE);

  /** Words that only ask for such places, not for what they are about. */
  private static final Pattern FILLING =
      Pattern.compile(
          "\\b(?:anywhere|somewhere|points?|places?|aspects?|topics?|matters?|each other|one another"
              + "|themselves|itself|issues?|respects?|list|show|find|found|all|are there|among"
              + "|claims?|opinions?|statements?)\\b|"
              + SOURCES,
          Pattern.CASE_INSENSITIVE);

  private DisputeQuestion() {}

  /**
   * What is left of a question for disputes when its asking for them is taken away: the options and
   * aspects that it names; empty if it is no such question.
   */
  static Optional<String> in(String text) {
    Matcher matcher = ASKED.matcher(text.replace('’', '\''));
    if (!matcher.find()) {
      return Optional.empty();
    }
    String rest = matcher.replaceFirst(" ");
    return Optional.of(FILLING.matcher(rest).replaceAll(" ").replaceAll("\\s+", " ").strip());
  }
}
