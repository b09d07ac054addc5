package dev.caucus.chat;

/**
 * Names one conversation on one platform: a thread, a direct message, a browser tab, a terminal.
 *
 * @param platform the adapter that owns the conversation, for instance {@code http}
 * @param id the platform's own name for it, opaque to everybody else
 */
public record ConversationRef(String platform, String id) {}
