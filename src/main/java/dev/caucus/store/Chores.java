package dev.caucus.store;

import java.time.Instant;

/**
 * Has things done at their time: at least once, by one of the replicas on one store, and after a
 * time when none was running as soon as one is again.
 *
 * <p>Whatever is set or cancelled within a transaction counts when that commits. While a chore is
 * done, a time can be set for the same thing, by the chore itself or by others: it is then done
 * again at that time, even if what is under way fails.
 */
public interface Chores {

  /**
   * Has the chore done for the thing with that id, instead of at any time that was set for it
   * before.
   *
   * @param id at most 200 characters
   * @param time at once if it is over
   */
  void at(String chore, String id, Instant time);

  /** Has the chore not done for that thing; what is under way goes on. */
  void cancel(String chore, String id);
}
