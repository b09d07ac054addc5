package dev.caucus.recommendation.words;

import static dev.caucus.recommendation.weighing.Answers.SKIP;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.words.Sense.Control;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of the language say about words of the topic: "no real-time", "logins aren't
 * needed", "no idea about the budget", "we need an admin panel".
 */
final class Bindings {

  private final Topic topic;
  private final Statement statement;
  private final Scope scope;
  private final Set<Span> bound = new HashSet<>();
  private final Denials denials;
  private final Map<String, String> denied = new LinkedHashMap<>();
  private final Map<String, String> open = new LinkedHashMap<>();
  private final Map<String, String> needed = new LinkedHashMap<>();

  Bindings(Topic topic, Statement statement, TopicWords words) {
    this.topic = topic;
    this.statement = statement;
    this.scope = new Scope(topic, statement);
    this.denials = new Denials(statement, words);
    statement.spans().forEach(this::denyAfter);
    statement.spans().forEach(this::leaveOpen);
    statement.spans().forEach(this::denyBefore);
    statement.spans().forEach(this::need);
  }

  /** Whether it is spent: one of the two parts of a binding. */
  boolean isBound(Span span) {
    return bound.contains(span);
  }

  /** Values of criteria that were denied. */
  Map<String, String> denied() {
    return denied;
  }

  /** Values of criteria that were left open or called indifferent. */
  Map<String, String> open() {
    return open;
  }

  /** Values of criteria that were asked for or affirmed by name. */
  Map<String, String> needed() {
    return needed;
  }

  private void denyAfter(Span span) {
    if ((Scope.isDenier(span) && !isAnswer(span)) || isLack(span)) {
      bind(span, scope.after(span, true), denials::of, denied);
    } else if (span.is(Control.ASIDE)) {
      bind(span, scope.after(span, false), (criterion, target) -> Optional.empty(), denied);
    }
  }

  /** "No we have few users", "no, few users": an answer, which denies nothing that follows. */
  private boolean isAnswer(Span span) {
    if (!span.is(Control.NO) || span.to() >= statement.tokens().size()) {
      return false;
    }
    Token next = statement.tokens().get(span.to());
    boolean clauseFollows =
        Language.SUBJECTS.contains(next.word()) || Language.STOPS.contains(next.word());
    return next.isBroken()
        || (span.words() == 1 && clauseFollows && Language.PLAIN.contains(word(span)));
  }

  private String word(Span span) {
    return statement.tokens().get(span.from()).word();
  }

  /** "We do not know Python" is no doubt about Python. */
  private boolean isLack(Span span) {
    return span.is(Control.UNSURE)
        && statement.tokens().get(span.to() - 1).word().equals("know")
        && statement.spans().stream()
            .anyMatch(next -> next.from() == span.to() && next.values().findAny().isPresent());
  }

  private void leaveOpen(Span span) {
    boolean unsure = span.is(Control.UNSURE);
    if (bound.contains(span) || span.isTopical() || !(unsure || span.is(Control.SKIP))) {
      return;
    }
    Reading reading =
        (criterion, target) ->
            Optional.of(unsure && criterion.unsure() != null ? criterion.unsure() : SKIP);
    List<Span> after = scope.after(span, false);
    if (!after.isEmpty() && span.words() > 1) {
      bind(span, after, reading, open);
    } else {
      List<Span> before = scope.before(span);
      boolean doubted = before.stream().allMatch(Span::isAbout);
      bind(span, unsure && !doubted ? List.of() : before, reading, open);
    }
  }

  private void denyBefore(Span span) {
    if (span.is(Control.NO) && !span.isTopical() && !bound.contains(span)) {
      bind(span, scope.before(span), denials::of, denied);
    }
  }

  private void need(Span span) {
    if (bound.contains(span) || span.isTopical()) {
      return;
    }
    if (span.is(Control.NEED) || span.is(Control.YES)) {
      List<Span> after = span.is(Control.NEED) ? scope.after(span, false) : List.of();
      List<Span> targets = after.isEmpty() ? scope.before(span) : after;
      bind(
          span,
          targets.stream().filter(Span::isAbout).toList(),
          (criterion, target) -> Optional.ofNullable(criterion.yes()),
          needed);
    }
  }

  private interface Reading {
    Optional<String> of(Criterion criterion, Span target);
  }

  private void bind(
      Span control, List<Span> targets, Reading reading, Map<String, String> readings) {
    for (Span target : targets) {
      if (bound.add(target)) {
        bound.add(control);
        target.criteria().stream()
            .flatMap(id -> topic.criterion(id).stream())
            .forEach(criterion ->
                reading
                    .of(criterion, target)
                    .ifPresent(value -> readings.putIfAbsent(criterion.id(), value)));
      }
    }
  }
}
