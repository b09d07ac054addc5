package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Lexicon.Match;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a message that answers, with what its words mean and where its clauses are. */
final class Statement {

  /** How far a reply may stand from the criterion that its clause names. */
  private static final int NEAR = 5;

  /** A reply that is one of these as well is meant only where its clause says nothing else. */
  private static final Set<Sense> BARE =
      Set.of(Control.YES, Control.NO, Control.NEGATOR, Control.NEED, Control.SKIP, Control.UNSURE);

  private final List<Token> tokens;
  private final List<Span> spans;
  private final List<Match<Sense>> matches;
  private final @Nullable String asked;

  /** For each token, the first of its clause. */
  private final int[] clause;

  Statement(List<Token> tokens, TopicWords words, @Nullable Criterion asked) {
    this.tokens = tokens;
    this.asked = asked == null ? null : asked.id();
    this.clause = clauses(tokens);
    this.matches = words.in(tokens);
    this.spans = found();
  }

  private static int[] clauses(List<Token> tokens) {
    int[] clause = new int[tokens.size()];
    for (int i = 1; i < clause.length; i++) {
      boolean begins = tokens.get(i).isBroken() || tokens.get(i).word().equals("but");
      clause[i] = begins ? i : clause[i - 1];
    }
    return clause;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Span> spans() {
    return spans;
  }

  private List<Span> found() {
    List<Match<Sense>> active = matches.stream().filter(this::isActive).toList();
    Map<Integer, List<Match<Sense>>> places = new LinkedHashMap<>();
    for (Match<Sense> match : Lexicon.longest(active)) {
      places.computeIfAbsent(match.from(), from -> new ArrayList<>()).add(match);
    }
    return places.values().stream().map(this::span).toList();
  }

  boolean sameClause(int a, int b) {
    return clause[a] == clause[b];
  }

  /** The first token of the clause. */
  int clauseStart(int at) {
    return clause[at];
  }

  /** The token after the last of the clause. */
  int clauseEnd(int at) {
    int end = at + 1;
    while (end < clause.length && clause[end] == clause[at]) {
      end++;
    }
    return end;
  }

  private boolean isActive(Match<Sense> match) {
    if (match.meaning() == Control.SUPPOSITION || match.meaning() == Control.CORRECTION) {
      return opensClause(match) || (match.meaning() == Control.CORRECTION && endsClause(match));
    }
    return !(match.meaning() instanceof Sense.Value value)
        || ((!value.reply() || value.criterion().equals(asked) || isNamed(value.criterion(), match))
            && (!isBareWord(match) || isAlone(match)));
  }

  /** "Change it to …" corrects, "prices change" does not. */
  private boolean opensClause(Match<Sense> match) {
    return tokens.subList(clauseStart(match.from()), match.from()).stream()
        .allMatch(
            token -> Commands.isPolite(token) || Language.PLAIN.contains(token.word()));
  }

  private boolean endsClause(Match<Sense> match) {
    return match.to() == clauseEnd(match.from());
  }

  /** Whether the clause names the criterion near there. */
  private boolean isNamed(String criterion, Match<Sense> near) {
    return matches.stream()
        .filter(
            match -> match.meaning() instanceof Sense.About(var named) && named.equals(criterion))
        .anyMatch(match ->
            sameClause(match.from(), near.from())
                && (match.to() <= near.from() || near.to() <= match.from())
                && Math.abs(match.from() - near.from()) <= NEAR);
  }

  private boolean isBareWord(Match<Sense> match) {
    return matches.stream()
        .anyMatch(other ->
            BARE.contains(other.meaning())
                && other.from() == match.from()
                && other.to() == match.to());
  }

  private boolean isAlone(Match<Sense> match) {
    for (int i = clauseStart(match.from()); i < clauseEnd(match.from()); i++) {
      boolean within = i >= match.from() && i < match.to();
      if (!within && !Commands.isPolite(tokens.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** All senses of one place: a value of what is named or asked before anything else. */
  private Span span(List<Match<Sense>> place) {
    Match<Sense> first = place.getFirst();
    List<Sense> senses = place.stream().map(Match::meaning).distinct().toList();
    List<Sense> meant =
        Stream.<Predicate<Sense>>of(
                this::isReplyToAnother,
                sense -> sense instanceof Sense.Value value && value.criterion().equals(asked),
                Statement::isValue,
                sense -> true)
            .map(kind -> senses.stream().filter(kind).toList())
            .filter(kind -> !kind.isEmpty())
            .findFirst()
            .orElse(senses);
    return new Span(first.from(), first.to(), first.words(), withNegation(meant, senses));
  }

  private static boolean isValue(Sense sense) {
    return sense instanceof Sense.Value;
  }

  /** Such a reply is there only because its clause names the criterion. */
  private boolean isReplyToAnother(Sense sense) {
    return sense instanceof Sense.Value value && value.reply() && !value.criterion().equals(asked);
  }

  /** "Neither" may be a reply and still denies what follows. */
  private static List<Sense> withNegation(List<Sense> meant, List<Sense> senses) {
    if (meant.contains(Control.NEGATOR) || !senses.contains(Control.NEGATOR)) {
      return meant;
    }
    List<Sense> both = new ArrayList<>(meant);
    both.add(Control.NEGATOR);
    return both;
  }
}
