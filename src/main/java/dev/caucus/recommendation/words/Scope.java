package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.List;

/** Finds what a denial, a doubt or the like in a statement is about. */
final class Scope {

  /** How many words may stand between a denial and what it denies. */
  private static final int REACH = 8;

  private final Topic topic;
  private final Statement statement;
  private final List<Span> spans;

  Scope(Topic topic, Statement statement) {
    this.topic = topic;
    this.statement = statement;
    this.spans = statement.spans();
  }

  /** What follows, with the members of its list: "no real-time, chat or logins". */
  List<Span> after(Span control, boolean denies) {
    List<Span> targets = new ArrayList<>();
    int at = control.to();
    int index = spans.indexOf(control) + 1;
    while (index < spans.size()) {
      Span next = spans.get(index++);
      boolean reached =
          targets.isEmpty()
              ? reaches(control, next)
              : isListed(at, next, denies, targets.getLast().isAbout() == next.isAbout());
      if (!next.isTopical()) {
        if (denies && isDenier(next)) {
          break;
        }
        if (next.is(Control.CORRECTION) || next.is(Control.SUPPOSITION) || next.is(Control.ASIDE)) {
          break;
        }
        continue;
      }
      if (!reached) {
        break;
      }
      targets.add(next);
      at = next.to();
    }
    return targets;
  }

  static boolean isDenier(Span span) {
    return span.is(Control.NEGATOR) || span.is(Control.NO);
  }

  /** Whether nothing stands between that ends what the control says. */
  private boolean reaches(Span control, Span next) {
    if (next.from() - control.to() > REACH) {
      return false;
    }
    for (int i = control.to(); i <= next.from(); i++) {
      Token token = statement.tokens().get(i);
      boolean subject =
          i + 1 < statement.tokens().size()
              && Language.SUBJECTS.contains(statement.tokens().get(i + 1).word());
      if (token.isBroken()
          || (i < next.from() && Language.STOPS.contains(token.word()))
          || (i < next.from() && token.word().equals("and") && subject)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the next one belongs to the list that the one before ended in. */
  private boolean isListed(int end, Span next, boolean denies, boolean alike) {
    boolean joined = false;
    boolean alternative = false;
    for (int i = end; i <= next.from(); i++) {
      Token token = statement.tokens().get(i);
      if (i < next.from()) {
        boolean joint = Language.JOINTS.contains(token.word());
        joined |= joint;
        alternative |= Language.ALTERNATIVE.contains(token.word());
        if (!joint && !Lexicon.isFiller(token)) {
          return false;
        }
      }
      if (token.isBroken() && !endsInAlternative(next)) {
        return false;
      }
      joined |= token.isBroken();
    }
    return joined && (denies ? alternative || isDeniable(next) : alike);
  }

  /** "…, chat or logins": after this member another one follows with "or". */
  private boolean endsInAlternative(Span member) {
    List<Token> tokens = statement.tokens();
    for (int i = member.to(); i < Math.min(tokens.size(), member.to() + REACH); i++) {
      if (Language.ALTERNATIVE.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeniable(Span span) {
    return span.criteria().stream()
        .map(topic::criterion)
        .anyMatch(criterion -> criterion.map(Criterion::no).isPresent());
  }

  /** What stands before it in its clause, with the members of its list: "logins aren't needed". */
  List<Span> before(Span control) {
    List<Span> targets = new ArrayList<>();
    for (int index = spans.indexOf(control) - 1; index >= 0; index--) {
      Span span = spans.get(index);
      if (!span.isTopical()) {
        continue;
      }
      boolean belongs =
          targets.isEmpty()
              ? statement.sameClause(span.from(), control.from())
              : isListed(
                  span.to(),
                  targets.getLast(),
                  false,
                  span.isAbout() == targets.getLast().isAbout());
      if (!belongs) {
        break;
      }
      targets.add(span);
    }
    return targets;
  }
}
