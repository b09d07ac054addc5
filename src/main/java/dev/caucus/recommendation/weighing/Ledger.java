package dev.caucus.recommendation.weighing;

import dev.caucus.knowledge.Criterion;
import dev.caucus.knowledge.Criterion.Condition;
import dev.caucus.knowledge.Criterion.Value;
import dev.caucus.knowledge.Criterion.Weight;
import dev.caucus.knowledge.Topic;
import dev.caucus.recommendation.weighing.Remaining.Coupled;
import dev.caucus.recommendation.weighing.Remaining.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Enters each weight of a topic where it counts, given the answers so far. */
final class Ledger {

  private final Topic topic;
  private final Given given;
  private final long[] fixed;
  private final List<Open> open;
  private final List<Coupled> coupled = new ArrayList<>();

  private Ledger(Topic topic, Answers answers) {
    this.topic = topic;
    this.given = new Given(topic, answers);
    this.fixed = new long[topic.options().size()];
    this.open =
        topic.criteria().stream()
            .filter(criterion -> given.of(criterion).isEmpty())
            .map(this::withoutWeights)
            .toList();
  }

  /** What can still be added to the scores, by the criteria that can still matter. */
  static Remaining remaining(Topic topic, Answers answers) {
    Ledger ledger = new Ledger(topic, answers);
    for (Criterion criterion : topic.criteria()) {
      ledger.given.value(criterion).ifPresent(value -> value.weights().forEach(ledger::enterGiven));
    }
    for (int place = 0; place < ledger.open.size(); place++) {
      List<Value> values = ledger.open.get(place).criterion().values();
      for (int pick = 0; pick < values.size(); pick++) {
        for (Weight weight : values.get(pick).weights()) {
          ledger.enterOpen(place, pick, weight);
        }
      }
    }
    return new Remaining(ledger.fixed, ledger.open, ledger.coupled).thatMatter();
  }

  private Open withoutWeights(Criterion criterion) {
    return new Open(criterion, new long[criterion.values().size() + 1][fixed.length]);
  }

  /** A weight of a given answer counts for now, and an answer that is open may take it away. */
  private void enterGiven(Weight weight) {
    int option = option(weight);
    if (option < 0 || given.holds(weight.unless())) {
      return;
    }
    fixed[option] += Points.of(weight.weight());
    Pick unless = openAnswer(weight.unless());
    if (unless != null) {
      open.get(unless.place()).rows()[unless.pick()][option] -= Points.of(weight.weight());
    }
  }

  private void enterOpen(int place, int pick, Weight weight) {
    int option = option(weight);
    if (option < 0 || given.holds(weight.unless())) {
      return;
    }
    long points = Points.of(weight.weight());
    Pick unless = openAnswer(weight.unless());
    if (unless == null || (unless.place() == place && unless.pick() != pick)) {
      open.get(place).rows()[pick][option] += points;
    } else if (unless.place() != place) {
      coupled.add(new Coupled(place, pick, unless.place(), unless.pick(), option, points));
    }
  }

  private int option(Weight weight) {
    return index(topic.options(), option -> option.id().equals(weight.option()));
  }

  /** The open answer under which a weight does not count, if there is such an answer. */
  private @Nullable Pick openAnswer(@Nullable Condition unless) {
    if (unless == null) {
      return null;
    }
    int place = index(open, it -> it.criterion().id().equals(unless.criterion()));
    if (place < 0) {
      return null;
    }
    int pick =
        index(open.get(place).criterion().values(), value -> value.id().equals(unless.value()));
    return pick < 0 ? null : new Pick(place, pick);
  }

  private static <T> int index(List<T> list, Predicate<T> wanted) {
    return IntStream.range(0, list.size())
        .filter(place -> wanted.test(list.get(place)))
        .findFirst()
        .orElse(-1);
  }

  private record Pick(int place, int pick) {}
}
