package dev.caucus.recommendation.words;

import static dev.caucus.recommendation.weighing.Answers.SKIP;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
  private final Set<String> ownStems;
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
    this.ownStems =
        new HashSet<>(Phrase.stems(words.tokens(asked.name() + " " + asked.question())));
    this.ownStems.addAll(vote.stems());
  }

  Optional<String> value() {
    if (says(this::isNo)) {
      return Optional.ofNullable(asked.no()).or(this::voted);
    }
    if (says(this::isYes)) {
      return Optional.ofNullable(asked.yes()).or(this::voted);
    }
    if (says(span -> isOpen(span, Control.UNSURE))) {
      return Optional.of(asked.unsure() == null ? SKIP : asked.unsure());
    }
    if (says(span -> isOpen(span, Control.SKIP))) {
      return Optional.of(SKIP);
    }
    return elsewhere ? Optional.empty() : voted().or(this::named);
  }

  private interface Saying {
    boolean is(Span span);
  }

  private boolean says(Saying saying) {
    return statement.spans().stream()
        .anyMatch(span -> !bindings.isBound(span) && !span.isTopical() && saying.is(span));
  }

  private boolean isNo(Span span) {
    return Scope.isDenier(span) && (isPlain(span) || beside(span) == 0);
  }

  private boolean isYes(Span span) {
    return (span.is(Control.YES) || span.is(Control.NEED)) && (isPlain(span) || beside(span) == 0);
  }

  private boolean isOpen(Span span, Control control) {
    return span.is(control) && beside(span) <= (span.words() > 1 ? MOST_BESIDE_DOUBT : 0);
  }

  /** "No" or "yes" at the beginning, whatever follows. */
  private boolean isPlain(Span span) {
    Token token = statement.tokens().get(span.from());
    boolean first =
        statement.tokens().subList(statement.clauseStart(span.from()), span.from()).stream()
            .allMatch(Commands::isPolite);
    boolean ends =
        span.to() == statement.tokens().size() || statement.tokens().get(span.to()).isBroken();
    return first && (ends || (Language.PLAIN.contains(token.word()) && span.words() == 1));
  }

  /** How many words of its clause say something else. */
  private long beside(Span span) {
    Set<Integer> known = new HashSet<>();
    for (Span each : statement.spans()) {
      boolean own = each.criteria().isEmpty() || each.criteria().contains(asked.id());
      for (int i = each.from(); own && i < each.to(); i++) {
        known.add(i);
      }
    }
    return Stream.iterate(statement.clauseStart(span.from()), i -> i + 1)
        .limit(statement.clauseEnd(span.from()) - statement.clauseStart(span.from()))
        .filter(i -> !known.contains(i))
        .map(i -> statement.tokens().get(i))
        .filter(token -> !Commands.isPolite(token) && !Language.LIGHT.contains(token.word()))
        .filter(token -> !ownStems.contains(token.stem()))
        .count();
  }

  /** What the words speak for, and if it is denied, no. */
  private Optional<String> voted() {
    List<Token> said = new ArrayList<>();
    List<Token> denied = new ArrayList<>();
    int denier = -1;
    for (int i = 0; i < statement.tokens().size(); i++) {
      int at = i;
      Optional<Span> span =
          statement.spans().stream()
              .filter(each -> each.from() <= at && at < each.to())
              .findFirst();
      if (span.filter(each -> Scope.isDenier(each) && !bindings.isBound(each)).isPresent()) {
        denier = i;
      }
      boolean free =
          span.isEmpty()
              || (!bindings.isBound(span.get()) && span.get().criteria().contains(asked.id()));
      if (free) {
        boolean under = denier >= 0 && statement.sameClause(denier, i);
        (under ? denied : said).add(statement.tokens().get(i));
      }
    }
    return vote.of(said)
        .or(() -> vote.of(denied).flatMap(value -> Optional.ofNullable(asked.no())));
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
