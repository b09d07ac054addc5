package dev.caucus.discord.api;

import dev.caucus.store.Forgetful;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers which conversation the bot's messages belong to, so that whoever replies to one goes on
 * with it.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
public interface DiscordMessages extends Forgetful {

  /** The messages that are remembered in that database, for as long as it can be reached. */
  static DiscordMessages in(JdbcClient jdbc, Clock clock) {
    return new WillingMessages(new JdbcDiscordMessages(jdbc, clock));
  }

  /** Remembers a message of the bot as part of a conversation, instead of any that it was in. */
  void remember(String message, Place conversation);

  /**
   * Remembers that messages say one reply together, so that they are replaced and removed together.
   *
   * @param parts the messages in their order, which are remembered already; people operate the last
   */
  void join(List<String> parts);

  /** The messages that say one reply together with that one, which is the last of them. */
  List<String> partsOf(String message);

  /** The conversation that a message of the bot belongs to. */
  Optional<Place> conversationOf(String message);

  /**
   * The place of a conversation that is remembered.
   *
   * @param conversation the {@link dev.caucus.store.Fingerprint} of the conversation's id
   */
  Optional<Place> find(String conversation);
}
