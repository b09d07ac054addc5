package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import dev.caucus.recommendation.words.Lexicon.Match;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** "Would be nice" is a yes, unless "nice" is a reply. */
  private static final Set<Sense> YIELDING =
      Set.of(Control.YES, Control.NEED, Control.LITTLE, Control.MOSTLY);

  private final List<Token> tokens;
  private final Clauses clauses;
  private final @Nullable String asked;
  private final Set<Place> bare = new HashSet<>();
  private final Map<String, List<Match<Sense>>> naming = new HashMap<>();
  private final List<Span> spans = new ArrayList<>();

  private record Place(int from, int to) {

    private static Place of(Match<?> match) {
      return new Place(match.from(), match.to());
    }
  }

  Statement(List<Token> tokens, TopicWords words, @Nullable Criterion asked) {
    this.tokens = List.copyOf(tokens);
    this.clauses = new Clauses(tokens);
    this.asked = asked == null ? null : asked.id();
    List<Match<Sense>> matches = words.in(tokens);
    matches.forEach(match -> note(match, matches));
    Map<Place, List<Match<Sense>>> places = new LinkedHashMap<>();
    for (Match<Sense> match : Lexicon.longest(active(matches))) {
      places.computeIfAbsent(Place.of(match), place -> new ArrayList<>()).add(match);
    }
    places.values().forEach(place -> spans.add(span(place)));
  }

  private void note(Match<Sense> match, List<Match<Sense>> all) {
    if (BARE.contains(match.meaning())) {
      bare.add(Place.of(match));
    } else if (match.meaning() instanceof Sense.About(var criterion)
        && all.stream().noneMatch(other -> other.contains(match) && isOwnOrCue(other.meaning()))) {
      naming.computeIfAbsent(criterion, id -> new ArrayList<>()).add(match);
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The token at that place, if the message goes on until there. */
  Optional<Token> token(int at) {
    return at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
  }

  List<Span> spans() {
    return spans;
  }

  Clauses clauses() {
    return clauses;
  }

  private List<Match<Sense>> active(List<Match<Sense>> matches) {
    List<Match<Sense>> active = matches.stream().filter(this::isActive).toList();
    BitSet own = new BitSet();
    active.stream()
        .filter(match -> isOwn(match.meaning()))
        .forEach(match -> own.set(match.from(), match.to()));
    return active.stream()
        .filter(match ->
            !YIELDING.contains(match.meaning()) || own.get(match.from(), match.to()).isEmpty())
        .toList();
  }

  private boolean isActive(Match<Sense> match) {
    return switch (match.meaning()) {
      // "Change it to …" corrects, "prices change" does not.
      case Control control when control == Control.SUPPOSITION -> clauses.opens(match.from());
      case Control control when control == Control.CORRECTION ->
          clauses.opens(match.from())
              || match.to() == clauses.end(match.from())
              || Language.PLAIN.contains(tokens.get(clauses.start(match.from())).word());
      case Sense.Value value ->
          (!value.reply() || value.criterion().equals(asked) || isNamed(value.criterion(), match))
              && (!bare.contains(Place.of(match)) || clauses.isAlone(match.from(), match.to()));
      case Sense.About about -> true;
      case Control control -> true;
    };
  }

  /** Whether the clause names the criterion near there. */
  private boolean isNamed(String criterion, Match<Sense> near) {
    return naming.getOrDefault(criterion, List.of()).stream()
        .filter(match -> Math.abs(match.from() - near.from()) <= NEAR)
        .filter(match -> match.to() <= near.from() || near.to() <= match.from())
        .anyMatch(match -> clauses.areSame(match.from(), near.from()));
  }

  /** All senses of one place: a value of what is named or asked before anything else. */
  private Span span(List<Match<Sense>> place) {
    Match<Sense> first = place.getFirst();
    List<Sense> literal = senses(place.stream().filter(Match::literal));
    List<Sense> senses =
        literal.stream().anyMatch(Sense.Value.class::isInstance) ? literal : senses(place.stream());
    List<Sense> meant =
        Stream.<Predicate<Sense>>of(
                this::isReplyToAnother, this::isOwn, Sense.Value.class::isInstance, sense -> true)
            .map(kind -> senses.stream().filter(kind).toList())
            .filter(kind -> !kind.isEmpty())
            .findFirst()
            .orElse(senses);
    return new Span(
        spans.size(), first.from(), first.to(), first.words(), withNegation(meant, senses));
  }

  private boolean isOwn(Sense sense) {
    return sense instanceof Sense.Value value && value.criterion().equals(asked);
  }

  private boolean isOwnOrCue(Sense sense) {
    return sense instanceof Sense.Value value && (!value.reply() || isOwn(value));
  }

  private static List<Sense> senses(Stream<Match<Sense>> matches) {
    return matches.map(Match::meaning).distinct().toList();
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
