package dev.caucus.recommendation.words;

import dev.caucus.knowledge.Criterion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Decides what it means that something of a criterion is denied. */
final class Denials {

  private final Statement statement;
  private final TopicWords words;
  private final Map<String, Set<String>> denied = new HashMap<>();

  Denials(Statement statement, TopicWords words) {
    this.statement = statement;
    this.words = words;
  }

  /** The value that is meant where these words are denied, if any is. */
  Optional<String> of(Criterion criterion, Span target) {
    Optional<String> value =
        target
            .values()
            .filter(each -> each.criterion().equals(criterion.id()))
            .map(Sense.Value::value)
            .findFirst();
    return written(criterion, target)
        .or(() -> no(criterion, value))
        .or(() -> value.flatMap(each -> other(criterion, each)));
  }

  /** "We do not have any data" where "no data" is a phrase of a value. */
  private Optional<String> written(Criterion criterion, Span target) {
    List<String> said =
        statement.tokens().subList(target.from(), target.to()).stream().map(Token::word).toList();
    return criterion.values().stream()
        .filter(value ->
            Stream.of("no ", "not ")
                .map(negator -> words.tokens(negator + String.join(" ", said)))
                .anyMatch(denial -> words.isPhraseOf(value, denial, Token::stem)))
        .map(Criterion.Value::id)
        .findFirst();
  }

  private static Optional<String> no(Criterion criterion, Optional<String> value) {
    return Optional.ofNullable(criterion.no()).filter(no -> !value.equals(Optional.of(no)));
  }

  /** The only other value, or the one that is left: "neither tight nor generous". */
  private Optional<String> other(Criterion criterion, String value) {
    Set<String> ruledOut = denied.computeIfAbsent(criterion.id(), id -> new HashSet<>());
    ruledOut.add(value);
    return only(criterion, id -> !id.equals(value) && !id.equals(criterion.unsure()))
        .or(() -> only(criterion, id -> !ruledOut.contains(id) && !id.equals(criterion.several())));
  }

  private static Optional<String> only(Criterion criterion, Predicate<String> remains) {
    List<String> left =
        criterion.values().stream().map(Criterion.Value::id).filter(remains).toList();
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }
}
