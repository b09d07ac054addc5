package dev.caucus.recommendation.words;

import static dev.caucus.recommendation.weighing.Answers.SKIP;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a statement replies to a question whose values it does not name: yes, no, something in words
 * of its own, or that it does not know.
 */
final class BareReply {

  /** A doubt of several words may stand beside as many others. */
  private static final int MOST_BESIDE_DOUBT = 3;

  private final Criterion asked;
  private final Statement statement;
  private final Bindings bindings;
  private final Vote vote;
  private final int[] others;
  private final boolean elsewhere;

  /**
   * Reads a statement.
   *
   * @param elsewhere whether it is plainly about something else, so that single words say nothing
   */
  BareReply(
      Criterion asked,
      Statement statement,
      Bindings bindings,
      Vote vote,
      TopicWords words,
      boolean elsewhere) {
    this.elsewhere = elsewhere;
    this.asked = asked;
    this.statement = statement;
    this.bindings = bindings;
    this.vote = vote;
    Set<String> own = new HashSet<>(vote.stems());
    own.addAll(Token.stems(words.tokens(asked.name())));
    own.addAll(Token.stems(words.tokens(asked.question())));
    this.others = others(own);
  }

  Optional<String> value() {
    if (says(span -> Scope.isDenier(span) && isPlain(span))) {
      return Optional.ofNullable(asked.no()).or(this::voted);
    }
    if (says(span -> isAffirmation(span) && isPlain(span))) {
      return Optional.ofNullable(asked.yes()).or(this::voted);
    }
    if (says(span -> isOpen(span, Control.UNSURE))) {
      return Optional.of(asked.unsure() == null ? SKIP : asked.unsure());
    }
    if (asked.no() != null && says(span -> Scope.isDenier(span) && beside(span) == 0)) {
      return Optional.of(asked.no());
    }
    if (asked.yes() != null && says(span -> isAffirmation(span) && beside(span) == 0)) {
      return Optional.of(asked.yes());
    }
    if (says(span -> isOpen(span, Control.SKIP))) {
      return Optional.of(SKIP);
    }
    return elsewhere ? Optional.empty() : voted().or(this::named);
  }

  private static boolean isAffirmation(Span span) {
    return span.is(Control.YES) || span.is(Control.NEED);
  }

  private boolean says(Predicate<Span> saying) {
    return statement.spans().stream()
        .anyMatch(span -> !bindings.isBound(span) && !span.isTopical() && saying.test(span));
  }

  private boolean isOpen(Span span, Control control) {
    return span.is(control) && beside(span) <= (span.words() > 1 ? MOST_BESIDE_DOUBT : 0);
  }

  /** "No" or "yes" at the beginning, whatever follows. */
  private boolean isPlain(Span span) {
    boolean ends = statement.token(span.to()).map(Token::isBroken).orElse(true);
    boolean plain = Language.PLAIN.contains(statement.tokens().get(span.from()).word());
    return statement.clauses().opens(span.from()) && (ends || (plain && span.words() == 1));
  }

  /** How many words of its clause say something else. */
  private int beside(Span span) {
    return others[statement.clauses().end(span.from())]
        - others[statement.clauses().start(span.from())];
  }

  /** For each place among the tokens, how many before it have to do with something else. */
  private int[] others(Set<String> own) {
    Set<Token> known = Collections.newSetFromMap(new IdentityHashMap<>());
    statement.spans().stream()
        .filter(span -> !span.isTopical() || span.criteria().contains(asked.id()))
        .forEach(span -> known.addAll(statement.tokens().subList(span.from(), span.to())));
    return Clauses.counts(
        statement.tokens(),
        token ->
            !known.contains(token)
                && !own.contains(token.stem())
                && !Commands.isPolite(token)
                && !Language.LIGHT.contains(token.word()));
  }

  /** What the words speak for; where those that are denied speak for anything, no. */
  private Optional<String> voted() {
    List<Token> said = new ArrayList<>();
    List<Token> denied = new ArrayList<>();
    int denier = -1;
    int at = 0;
    for (Span span : statement.spans()) {
      sort(at, span.from(), denier, said, denied);
      if (bindings.isBound(span)) {
        at = span.to();
      } else if (Scope.isDenier(span)) {
        denier = span.from();
        at = span.to();
      } else {
        at = span.criteria().contains(asked.id()) ? span.from() : span.to();
      }
    }
    sort(at, statement.tokens().size(), denier, said, denied);
    return vote.of(said)
        .or(() -> vote.of(denied).flatMap(value -> Optional.ofNullable(asked.no())));
  }

  /**
   * Sorts the words of a stretch by whether a denial in front of them in their clause denies them.
   */
  private void sort(int from, int to, int denier, List<Token> said, List<Token> denied) {
    for (int i = from; i < to; i++) {
      boolean under = denier >= 0 && statement.clauses().areSame(denier, i);
      (under ? denied : said).add(statement.tokens().get(i));
    }
  }

  /** "Logins" alone, asked whether there are any. */
  private Optional<String> named() {
    boolean named =
        statement.spans().stream()
            .anyMatch(span ->
                span.isAbout() && span.criteria().contains(asked.id()) && !bindings.isBound(span));
    return named ? Optional.ofNullable(asked.yes()) : Optional.empty();
  }
}
