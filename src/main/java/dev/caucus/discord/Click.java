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

  /** Whether the message is the person's own: nobody else sees it, and it answered them. */
  boolean own() {
    return ephemeral() || (conversation.isDirect() && message.getInteractionMetadata() != null);
  }

  /** Whether nobody else sees the message, wherever it stands. */
  boolean ephemeral() {
    return message.isEphemeral();
  }
}
