package dev.caucus.conversation;

import dev.caucus.answer.Answered;
import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Reply;
import dev.caucus.chat.Turn.Origin;
import dev.caucus.store.Forgetful;
import java.util.Optional;

/**
 * Keeps the answers that were given, so that they can be shared, deleted and rated later.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
public interface GivenAnswers extends Forgetful {

  /**
   * Keeps an answer.
   *
   * @param answered the answer; what it is to be remembered by goes with it
   * @return its reply, which now tells its {@link Reply#kept() id}
   * @throws IllegalArgumentException if the reply is not an answer to a question
   */
  Reply keep(Origin origin, String question, Answered answered);

  /** The answer of that id; empty if there is none, or none that this version can read. */
  Optional<GivenAnswer> find(String id);

  /**
   * Keeps what somebody thinks of an answer, instead of what they thought of it before; does
   * nothing if the answer is gone.
   *
   * @return what that changes
   */
  Change rate(String id, Origin by, boolean helpful);

  /**
   * Lets people go on from an answer in another conversation, as if it had been given there last:
   * below an answer that was shared, "and Node.js?" means what it would mean to whoever asked.
   */
  void carryOver(GivenAnswer answer, ConversationRef to);

  /** What a rating changes. */
  enum Change {
    /** Nothing: they thought so before, or the answer is gone. */
    NONE,
    /** They had not said anything before. */
    FIRST,
    /** They thought the opposite before. */
    REVERSED
  }
}
