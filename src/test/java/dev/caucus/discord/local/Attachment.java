package dev.caucus.discord.local;

/**
 * A file that stands at a message.
 *
 * @param name as it was sent
 * @param description what is said to people who cannot see it; empty if nothing is
 */
public record Attachment(String name, String description, byte[] content) {}
