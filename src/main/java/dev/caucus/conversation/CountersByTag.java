package dev.caucus.conversation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Counters of one name, one for each value of a tag.
 *
 * <p>All of them are there from the start: what has not happened yet is counted as zero times, and
 * an alert sees the first time.
 */
final class CountersByTag<E extends Enum<E>> {

  private final Map<E, Counter> counters;

  CountersByTag(
      MeterRegistry registry,
      String name,
      String description,
      Tags common,
      String tag,
      Class<E> values) {
    counters = new EnumMap<>(values);
    for (E value : values.getEnumConstants()) {
      counters.put(
          value,
          Counter.builder(name)
              .description(description)
              .tags(common)
              .tag(tag, value.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
  }

  void count(E value) {
    Objects.requireNonNull(counters.get(value)).increment();
  }
}
