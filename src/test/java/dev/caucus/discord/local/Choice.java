package dev.caucus.discord.local;

/**
 * Something that the bot offers while somebody is typing.
 *
 * @param name what is shown
 * @param value what the option becomes
 */
public record Choice(String name, String value) {}
