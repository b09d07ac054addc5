package dev.caucus.conversation;

/**
 * Keeps when the bot speaks in which channel.
 *
 * <p>Every call is complete and durable when it returns, and safe from any thread.
 */
public interface ChannelRules {

  /**
   * The rule of a channel; {@link ChannelRule#MENTIONS} if nobody has set another.
   *
   * @param platform the platform's name
   * @param channel the platform's name for the channel, as in {@code Turn.Origin}
   */
  ChannelRule of(String platform, String channel);

  /** Sets the rule of a channel. */
  void set(String platform, String channel, ChannelRule rule);
}
