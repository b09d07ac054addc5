package dev.caucus.answer;

import java.util.regex.Pattern;

/** The kind of answer that a question asks for. */
enum Expectation {
  /** What something is, means or stands for. */
  DEFINITION(
      "^(?:so |and |ok |but ){0,4}(?:what(?:'s|s| is| are| was)(?! the )|define|explain)(?: an?| the)?(?!.* (?:called|named)$)"
          + "(?: [^ ]+){1,3}$|\\bstands? for\\b|\\bmeaning of\\b|^what (?:do|does|did)\\b.*\\bmean\\b"),
  /** A program text. */
  CODE(
      "\\b(?:code|snippet|hello world|syntax)\\b|^(?:show|give)\\b.*\\b(?:example|sample)\\b"
          + "|^how (?:do|can|could|should|would|to)\\b(?!.* differ(?: from .*)?$)"),
  /** A person or an organisation that did something, by name. */
  PERSON(
      "^(?:who|whom|whose) (?!need\\b|ha(?:s|ve) (?:to|access)\\b)(?:[a-z]+ed|was|were|did|had|has|"
          + "have|wrote|made|built|won|led|began|ran|gave|took|brought|became|came|went|found|got|held|kept|left|lost|paid|put|said|sent|sold|"
          + "set|spoke|stood|taught|told|thought|wore)\\b"
          + "|^whose\\b|^by whom\\b|\\bwho (?:wrote|made|created|is the author)\\b|\\bauthor of\\b"),
  /** Whoever does something, by name or by role. */
  ROLE("^(?:who|whom)\\b(?!'s| is| s\\b)|^who(?:'s| is| s) (?:in charge|responsible)\\b"),
  /** A date. */
  DATE(
      "^when (?:was|were|is|did|has)\\b(?!.*\\b(?:better|suitable|useful|right)\\b)"
          + "|\\b(?:what|which) (?:year|date|day|month)\\b|\\bsince when\\b|\\bhow (?:old|recent|new)\\b"
          + "|\\bhow long (?:ago|ha(?:s|ve))\\b"),
  /** A length of time, or another length. */
  LENGTH("\\bhow long\\b(?! (?:ago|ha(?:s|ve))\\b)"),
  /** How often something happens. */
  FREQUENCY("\\bhow (?:often|frequently)\\b"),
  /** A number. */
  NUMBER("\\bhow many\\b|\\bwhat (?:percentage|number|share)\\b|\\b(?:which|what) version\\b"),
  /** A reason. */
  REASON("^(?:and |but |so )?(?:why|how come|how so)\\b|\\bwhat makes\\b|\\bfor what reasons?\\b"),
  /** What something costs. */
  PRICE(
      "\\bhow much (?:is|are)\\b"
          + "(?!.*\\b(?:known|left|lost|enough|spent|paid|done|[a-z]{2,}ed|[a-z]+en)\\b)"
          + "|\\bhow much (?:do|does|did|will|would|must)\\b.*\\b(?:costs?|charged?|pay)\\b"),
  /** How much there is of something, mostly as a number. */
  AMOUNT(
      "\\bhow much\\b(?! (?:more|less|better|worse|faster|slower|quicker|cheaper|easier|harder|bigger|"
          + "larger|smaller|longer|shorter|higher|lower|older|younger|safer|simpler|stronger)\\b)"
          + "|^how (?:big|large|high|tall|far|heavy|fast)\\b"
          + "|^what(?:'s| is| are) the (?:maximum|minimum) (?:number|size|amount|length)\\b"),
  /** Something that has a name of its own. */
  NAME(
      "\\b(?:what|which) (?:(?!(?:is|are|was|were|of|the)\\b)[a-z]+ ){0,2}(?:agency|album|author|band|book|building|church|city|college|company|"
          + "country|film|firm|group|island|king|language|man|network|newspaper|organi[sz]ation|party|person|"
          + "president|province|region|river|school|scientist|song|state|street|team|tool|town|university|woman)\\b"
          + "(?! [a-z]+s (?:are|were|do|did|have|can)\\b)"
          + "|^what(?:'s| is| was) the name\\b|\\bwhat\\b.*\\b(?:called|named)$"),
  /** Several things. */
  LIST(
      "^(?:please )?(?:list|name|enumerate)\\b|\\bwhat are\\b|\\bwhich (?:ones|of them)\\b"
          + "|\\b(?:which|what|wich) (?:(?!(?:does|is|was|has|do)\\b)[a-z]+ )?"
          + "(?!(?:does|is|was|has|happens|causes|makes|becomes|counts)\\b)[a-z]{2,}s\\b"
          + "|^when (?:should|would|do|can|shall|to)\\b|^in (?:which|what)\\b|\\bwhat kinds?\\b|\\bexamples of\\b"),
  /** Anything else. */
  STATEMENT("");

  private final Pattern pattern;

  Expectation(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** What a question in lower case asks for; the first kind that fits. */
  static Expectation of(String question) {
    String plain = question.replaceAll("[?!.]+$", "").strip();
    for (Expectation kind :
        new Expectation[] {
          PERSON,
          ROLE,
          DATE,
          LENGTH,
          FREQUENCY,
          NUMBER,
          REASON,
          CODE,
          PRICE,
          AMOUNT,
          NAME,
          LIST,
          DEFINITION
        }) {
      if (kind.pattern.matcher(plain).find()) {
        return kind;
      }
    }
    return STATEMENT;
  }
}
