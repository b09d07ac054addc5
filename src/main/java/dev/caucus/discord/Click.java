package dev.caucus.discord;

import dev.caucus.chat.Turn.Origin;
import dev.caucus.discord.api.Place;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;

/**
 * Somebody operated a message of the bot.
 *
 * @param hook where to answer
 * @param where where the message stands
 * @param conversation what the message belongs to
 * @param message the message
 * @param origin who did it
 */
record Click(
    InteractionHook hook, Where where, Place conversation, Message message, Origin origin) {

  /** Whether nobody else sees the message. */
  boolean ephemeral() {
    return message.isEphemeral();
  }
}
