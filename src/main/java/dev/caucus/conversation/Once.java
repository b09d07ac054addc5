package dev.caucus.conversation;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Has what an event asks for done once by all replicas together, and by another one where whoever
 * had begun it died.
 *
 * <p>Something is done when everything that it has dispatched is answered. Whoever dies between an
 * answer, or each message that is posted, and the note in the store that it was given leaves a
 * moment in which another one would do it again: some milliseconds, or as long as a store that is
 * away stays so. Where the platform tells that the answer to a message stands there, it does not;
 * what one person alone sees, no platform tells. What is done in the store alone, as a vote, counts
 * once all the same.
 */
public interface Once {

  /**
   * Does something at once, on this thread, if nobody has begun it yet; later, on another thread,
   * if whoever has begun it dies before it is done; and otherwise not at all.
   *
   * @param event the platform's id of the event, or whatever else is to be done once
   * @throws org.springframework.dao.DataAccessException if the store is away; then nothing is done
   */
  void once(String platform, String event, Consumer<Claim> work);

  /** The right to do something. */
  interface Claim {

    /** Nobody else has anything to do with it. */
    Claim FIRST =
        new Claim() {
          @Override
          public boolean isTakenOver() {
            return false;
          }

          @Override
          public Optional<String> found() {
            return Optional.empty();
          }

          @Override
          public void leave(String trace) {}
        };

    /** Whether somebody had begun before, who has died. */
    boolean isTakenOver();

    /** What whoever had begun left to go on with. */
    Optional<String> found();

    /**
     * Leaves something for whoever goes on, as far as the store lets it be.
     *
     * @param trace ids at most, of at most 200 characters
     */
    void leave(String trace);
  }
}
