package dev.caucus.store;

import java.time.Instant;

/** Something that keeps what people did, and can forget what nobody will come back to. */
@FunctionalInterface
public interface Forgetful {

  /**
   * Removes what was last touched before that time.
   *
   * @return how many things they were
   */
  int forgetBefore(Instant time);
}
