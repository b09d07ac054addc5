package dev.caucus.recommendation.words;

import dev.caucus.recommendation.words.Sense.Control;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words of a message that mean something.
 *
 * @param index which of the message's spans it is
 * @param from the first token
 * @param to the token after the last
 * @param words how many words the phrase has
 * @param senses what they mean
 */
record Span(int index, int from, int to, int words, List<Sense> senses) {

  Span {
    senses = List.copyOf(senses);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span && index == span.index;
  }

  @Override
  public int hashCode() {
    return index;
  }

  boolean is(Control control) {
    return senses.contains(control);
  }

  /** Whether it says something of the topic. */
  boolean isTopical() {
    return senses.stream().anyMatch(sense -> !(sense instanceof Control));
  }

  Stream<Sense.Value> values() {
    return senses.stream().filter(Sense.Value.class::isInstance).map(Sense.Value.class::cast);
  }

  /** Whether it names criteria without saying anything about them. */
  boolean isAbout() {
    return isTopical() && values().findAny().isEmpty();
  }

  /** The criteria that it is about. */
  List<String> criteria() {
    return senses.stream().flatMap(sense -> criterion(sense).stream()).distinct().toList();
  }

  private static Optional<String> criterion(Sense sense) {
    return switch (sense) {
      case Sense.Value value -> Optional.of(value.criterion());
      case Sense.About about -> Optional.of(about.criterion());
      case Control control -> Optional.empty();
    };
  }
}
