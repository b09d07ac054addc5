package dev.caucus.chat;

/**
 * Names a message that the bot has written.
 *
 * @param conversation where it stands
 * @param id the platform's own name for it, opaque to everybody else
 */
public record MessageRef(ConversationRef conversation, String id) {}
