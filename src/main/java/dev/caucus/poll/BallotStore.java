package dev.caucus.poll;

import dev.caucus.poll.counting.Ballots;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps ballots, one for each voter.
 *
 * <p>A ballot is stored when the call returns, and counts from then on until it is changed.
 */
interface BallotStore {

  /**
   * Changes a ballot, in one transaction that no close can overtake.
   *
   * @param poll the poll as it was read
   * @param voter who votes, as {@link Voters} names them
   * @param name what to call them in public; null in an anonymous poll
   */
  Cast cast(Poll poll, String voter, @Nullable String name, Change change);

  /**
   * Stores a ballot whatever it named before, in the same way.
   *
   * @param choices what it is to name, by position; at least one
   */
  Cast put(Poll poll, String voter, @Nullable String name, List<Integer> choices);

  /** What a ballot names, by position; nothing if there is none. */
  List<Integer> of(String poll, String voter);

  /** All ballots, without their voters; those of a closed anonymous poll included. */
  Ballots all(String poll);

  /** The ballots of a named poll with what the voters are called, in the order of the names. */
  List<Signed> signed(String poll);

  /** The ballots of which nobody knows any more whose they are. */
  Ballots nameless(String poll);

  /** Who has voted, as {@link Voters} names them. */
  List<String> voters(String poll);

  /** The key of an anonymous poll; empty once it is closed. */
  Optional<String> secret(String poll);

  /** What to do with a ballot. */
  @FunctionalInterface
  interface Change {

    /**
     * What the ballot names afterwards; nothing to take it back.
     *
     * @param before what it names now
     * @return empty if that is not allowed
     */
    Optional<List<Integer>> apply(List<Integer> before);
  }

  /**
   * A ballot of somebody.
   *
   * @param name what they are called
   * @param choices what it names, by position
   */
  record Signed(String name, List<Integer> choices) {}
}
