package dev.caucus.gaps;

import dev.caucus.chat.Person;

/** Who does not want their questions to be noted, as a hash of the platform's id. */
public interface Refusals {

  /** Whether nothing of theirs is to be noted. */
  boolean has(Person person);

  /** Notes nothing of theirs from now on. */
  void add(Person person);

  /** Notes their questions again, as everybody's. */
  void remove(Person person);
}
