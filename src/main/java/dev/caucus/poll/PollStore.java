package dev.caucus.poll;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.MessageRef;
import dev.caucus.chat.PollState;
import dev.caucus.poll.words.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps polls.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread and any replica:
 * of several that want to do the same at once, one is told that it did.
 */
interface PollStore {

  /**
   * Adds a poll.
   *
   * @return whether it was not there yet, as to its series and number
   */
  boolean add(Poll poll);

  Optional<Poll> find(String id);

  /** The same, and nobody else changes it before the transaction ends. */
  Optional<Poll> hold(String id);

  /** The polls of a place in one of those states, the latest first, and so many of them at most. */
  List<Poll> in(ConversationRef place, Set<PollState> states, int most);

  /** How many polls of a place are in one of those states. */
  int count(ConversationRef place, Set<PollState> states);

  /** The open polls of platforms, the latest first, and so many of them at most. */
  List<Poll> open(Set<String> platforms, int most);

  /** All polls that are open or will open. */
  List<Poll> pending();

  /** How many polls are open. */
  long countOpen();

  /** The latest of a series; empty if there is none left. */
  Optional<Poll> latestOf(String series);

  /** Lets a poll that is to open later take ballots. */
  boolean open(String id);

  /**
   * Closes an open poll, once all ballots under way are stored. Those of an anonymous poll are
   * replaced by how many there are of each, and the key to the voters is deleted, in the same
   * transaction.
   */
  boolean close(String id, Instant now);

  /** The same, if its deadline is not after that time. */
  boolean closeDue(String id, Instant now);

  /** Lets a closed poll take ballots again, unless it is anonymous. */
  boolean reopen(String id, Plan plan);

  /** Puts another plan in the place of that edition, unless somebody has voted. */
  boolean edit(String id, int edition, Plan plan);

  /** Puts a plan with further options in the place of that edition of an open poll. */
  boolean grow(String id, int edition, Plan plan);

  /** Puts a plan in the place of that edition which changes nothing that ballots are about. */
  boolean amend(String id, int edition, Plan plan);

  /** Removes a poll with all that belongs to it. */
  boolean delete(String id);

  /** Notes where a poll stands. */
  void place(String id, MessageRef message);

  /** Notes that the message there goes by another name now. */
  void rename(String id, MessageRef message);

  /** Where a poll stands. */
  List<MessageRef> messages(String id);

  /** Where a poll stands, and its result was not told since it closed. */
  List<MessageRef> unannounced(String id);

  /** Notes that the result was told beside that message. */
  void announced(String id, MessageRef message);

  /** Forgets that a poll stands there. */
  void displace(String id, MessageRef message);

  /** Removes what was made before that time and is over. */
  int forgetBefore(Instant time);
}
