package dev.caucus.gaps;

import dev.caucus.chat.Person;
import dev.caucus.chat.PersonalRecords;
import java.util.List;
import java.util.Map;

/** Who does not want their questions noted; that serves them, so it is not forgotten. */
final class RefusalRecords implements PersonalRecords {

  private final Refusals refusals;

  RefusalRecords(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  public Map<String, List<?>> of(Person person) {
    return Map.of("optOuts", refusals.has(person) ? List.of("gaps") : List.of());
  }

  @Override
  public Map<String, Integer> forget(Person person) {
    return Map.of();
  }
}
