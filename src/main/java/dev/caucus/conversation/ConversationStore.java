package dev.caucus.conversation;

import dev.caucus.chat.ConversationRef;
import dev.caucus.chat.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what was said before, and which events were answered, beyond a restart.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
public interface ConversationStore {

  /** What is remembered of that conversation; empty if nothing is, or nothing readable. */
  Optional<ConversationState> find(ConversationRef conversation);

  /**
   * Remembers this instead of whatever was remembered of the conversation.
   *
   * @param by whose question it is about
   */
  void save(ConversationRef conversation, ConversationState state, Person by);

  /**
   * Claims an event of a platform, together with whatever else the transaction under way does, for
   * good: nobody goes on with it if whoever claimed it dies.
   *
   * @return true for the first caller only, of all that share the store
   */
  boolean claim(String platform, String event);

  /**
   * Removes the conversations that were last saved before that time.
   *
   * @return how many they were
   */
  int forgetConversationsBefore(Instant time);

  /**
   * Removes the claims made before that time.
   *
   * @return how many they were
   */
  int forgetEventsBefore(Instant time);
}
