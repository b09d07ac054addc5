package dev.caucus.chat;

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
   * @throws NotDelivered if the platform does not take it
   */
  void replace(MessageRef message, Reply reply);

  /**
   * Removes a message; does nothing if it is gone already.
   *
   * @throws NotDelivered if the platform refuses
   */
  void delete(MessageRef message);
}
