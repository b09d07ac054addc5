package dev.caucus.slack.api;

import dev.caucus.store.Forgetful;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers the threads in which the bot takes part, so that a reply there needs no mention.
 *
 * <p>A thread is the same for everybody in it, whoever an address is for. Every call is complete
 * and durable when it returns, and safe from any thread.
 */
public interface SlackThreads extends Forgetful {

  /** The threads that are remembered in that database. */
  static SlackThreads in(JdbcClient jdbc, Clock clock) {
    return new JdbcSlackThreads(jdbc, clock);
  }

  /**
   * Remembers that the bot takes part there; a conversation that is no thread may be remembered as
   * well.
   *
   * @param assistant whether it is a thread of the assistant, which it then stays
   */
  void takePart(Address thread, boolean assistant);

  /** Whether the bot takes part there. */
  boolean isIn(Address thread);

  /** Whether that is a thread of the assistant. */
  boolean isAssistant(Address thread);

  /**
   * The place of a conversation.
   *
   * @param conversation the {@link dev.caucus.store.Fingerprint} of the conversation's id
   */
  Optional<Address> find(String conversation);

  /** Forgets every thread of a workspace. */
  void forget(String team);
}
