package dev.caucus.poll;

import java.time.Instant;
import java.util.Optional;

/** Keeps drafts; every call is complete and durable when it returns. */
interface DraftStore {

  /** Keeps a draft in the place of the one with the same id. */
  void save(Draft draft);

  Optional<Draft> find(String id);

  /** Removes a draft; of several that want to, one is told that it did. */
  boolean take(String id);

  /** Removes what was made before that time. */
  int forgetBefore(Instant time);
}
