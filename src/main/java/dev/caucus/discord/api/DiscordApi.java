package dev.caucus.discord.api;

import dev.caucus.discord.components.DiscordMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the bot does in Discord beside answering interactions.
 *
 * <p>Every call is complete when it returns, waits where Discord finds it too fast, and pings
 * nobody. A refusal is a {@link dev.caucus.chat.NotDelivered}.
 */
public interface DiscordApi {

  /**
   * Writes a message that everybody in the channel sees, and tells its id.
   *
   * @param answered the id of the message that it answers; null if it answers none. One that is
   *     gone meanwhile is answered all the same.
   * @param name names the message, so that Discord writes it once only however many replicas send
   *     it within a few minutes; null if nobody else does
   */
  String post(Place to, DiscordMessage message, @Nullable String answered, @Nullable String name);

  /** Puts another message in the place of one that the bot wrote. */
  void replace(Place at, String id, DiscordMessage message);

  /** Removes a message; does nothing if it is gone. */
  void delete(Place at, String id);

  /**
   * Where somebody and the bot are alone.
   *
   * @param person the id of the person
   */
  Place direct(String person);

  /**
   * Whether somebody may manage a channel or its whole server; false for whoever is no member.
   *
   * @param person the id of the person
   */
  boolean manages(Place channel, String person);

  /** Shows for a few seconds that the bot is writing; never fails. */
  void typing(Place at);
}
