package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of the topic that a denial, a doubt or the like is about. */
final class Scope {

  /** How many words may stand between. */
  private static final int REACH = 8;

  private final Topic topic;
  private final Statement statement;

  Scope(Topic topic, Statement statement) {
    this.topic = topic;
    this.statement = statement;
  }

  static boolean isDenier(Span span) {
    return span.is(Control.NEGATOR) || span.is(Control.NO);
  }

  /** What follows, with the members of its list: "no real-time, chat or logins". */
  List<Span> after(Span control, boolean denies) {
    List<Span> targets = new ArrayList<>();
    List<Span> spans = statement.spans();
    for (int index = control.index() + 1; index < spans.size(); index++) {
      Span next = spans.get(index);
      int end = targets.isEmpty() ? control.to() : targets.getLast().to();
      boolean reached =
          next.from() - end <= REACH
              && (targets.isEmpty()
                  ? reaches(end, next.from())
                  : isListed(targets.getLast(), next, denies));
      if (next.isTopical() && reached) {
        targets.add(next);
      } else if (next.isTopical() || next.from() - end > REACH || ends(next, denies)) {
        break;
      }
    }
    return targets;
  }

  /** Whether another word of the language takes over there. */
  private static boolean ends(Span span, boolean denies) {
    return (denies && isDenier(span))
        || span.is(Control.CORRECTION)
        || span.is(Control.SUPPOSITION)
        || span.is(Control.ASIDE);
  }

  /** Whether nothing stands between that ends the clause. */
  private boolean reaches(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = statement.tokens().get(i);
      boolean clauseFollows =
          token.word().equals("and")
              && Language.SUBJECTS.contains(statement.tokens().get(i + 1).word());
      if (token.isBroken() || Language.STOPS.contains(token.word()) || clauseFollows) {
        return false;
      }
    }
    return !statement.tokens().get(to).isBroken();
  }

  /** Whether the next one belongs to the list that the one before is in. */
  private boolean isListed(Span before, Span next, boolean denies) {
    List<Token> between = statement.tokens().subList(before.to(), next.from());
    boolean broken =
        between.stream().anyMatch(Token::isBroken)
            || statement.tokens().get(next.from()).isBroken();
    boolean joined =
        broken || between.stream().anyMatch(token -> Language.JOINTS.contains(token.word()));
    boolean nothingElse =
        between.stream()
            .allMatch(token -> Language.JOINTS.contains(token.word()) || Lexicon.isFiller(token));
    if (!joined || !nothingElse || (broken && !isAlternativeSoon(next.to()))) {
      return false;
    }
    boolean alternative =
        between.stream().anyMatch(token -> Language.ALTERNATIVE.contains(token.word()));
    return denies ? alternative || broken || isDeniable(next) : before.isAbout() == next.isAbout();
  }

  /** "…, chat or logins": after this member another one follows with "or". */
  private boolean isAlternativeSoon(int from) {
    List<Token> tokens = statement.tokens();
    return tokens.subList(from, Math.min(tokens.size(), from + REACH)).stream()
        .anyMatch(token -> Language.ALTERNATIVE.contains(token.word()));
  }

  private boolean isDeniable(Span span) {
    return span.criteria().stream()
        .map(topic::criterion)
        .anyMatch(criterion -> criterion.map(Criterion::no).isPresent());
  }

  /** What stands before it in its clause, with the members of its list: "logins aren't needed". */
  List<Span> before(Span control) {
    List<Span> targets = new ArrayList<>();
    for (int index = control.index() - 1; index >= 0; index--) {
      Span span = statement.spans().get(index);
      int begin = targets.isEmpty() ? control.from() : targets.getLast().from();
      boolean belongs =
          targets.isEmpty()
              ? statement.clauses().areSame(span.from(), control.from())
              : isListed(span, targets.getLast(), false);
      if (begin - span.to() > REACH || (span.isTopical() && !belongs)) {
        break;
      }
      if (span.isTopical()) {
        targets.add(span);
      }
    }
    return targets;
  }
}
