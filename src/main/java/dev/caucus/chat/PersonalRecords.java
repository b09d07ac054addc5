package dev.caucus.chat;

import java.util.List;
import java.util.Map;

/**
 * Something that keeps what leads back to a person, and can show it to them and forget it. Whoever
 * keeps such a thing publishes one of these.
 *
 * <p>What is not in the person's {@link Person#workspace()} is neither shown nor forgotten.
 */
public interface PersonalRecords {

  /**
   * All that is kept of a person, each thing as a list or record that can be written as JSON, by
   * what kind of thing it is, for instance {@code answers}.
   */
  Map<String, List<?>> of(Person person);

  /**
   * Forgets it, or where others need what is left, who it was; the second time does nothing.
   *
   * @return how many things that were, by the kinds that {@code privacy.forgotten} words
   */
  Map<String, Integer> forget(Person person);
}
