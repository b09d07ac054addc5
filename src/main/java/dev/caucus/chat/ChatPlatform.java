package dev.caucus.chat;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The port through which the bot says what nobody asked for just now: that a poll is closed, a
 * reminder, the next state of a message that stands somewhere already.
 *
 * <p>Every call is complete when it returns; a platform that is busy makes it wait.
 */
public interface ChatPlatform {

  /** The platform's name, as in {@link ConversationRef#platform()}. */
  String name();

  /**
   * Writes a message.
   *
   * @return the message, or the first of several if the reply did not fit into one
   * @throws NotDelivered if the platform does not take it
   */
  MessageRef post(ConversationRef conversation, Reply reply);

  /**
   * Puts a reply in the place of what a message says.
   *
   * @return the message as it is to be named from now on: what a reply says can take more parts
   *     than before, or fewer
   * @throws NotDelivered if the platform does not take it
   */
  MessageRef replace(MessageRef message, Reply reply);

  /**
   * Removes a message; does nothing if it is gone already.
   *
   * @throws NotDelivered if the platform refuses
   */
  void delete(MessageRef message);

  /**
   * Tells something to one person alone, in a conversation between them and the bot.
   *
   * @param participant the person's id, as in {@link Participant#id()}
   * @param channel a channel in which both are, as in {@link Turn.Origin#channel()}
   * @throws NotDelivered if the platform does not take it, for instance since they do not want it
   */
  void tell(String participant, String channel, Reply reply);

  /** The person's time zone; empty if the platform does not tell. */
  Optional<ZoneId> zone(String participant, String channel);

  /** Whether a person looks after a channel, so that they may end or remove what others began. */
  boolean isAdmin(String participant, String channel);

  /** The channel around a conversation, in which everybody sees what is posted. */
  ConversationRef channel(ConversationRef conversation);

  /** The people in a channel, without bots; empty if the platform does not tell. */
  Optional<List<Participant>> members(String channel);

  /** Where a message is read; empty if the platform does not tell. */
  Optional<URI> link(MessageRef message);
}
