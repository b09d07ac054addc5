package dev.caucus.discord.local;

/**
 * A file that came with a call.
 *
 * @param number by which the call's body refers to it
 * @param name as it was sent
 */
public record Upload(int number, String name, byte[] content) {}
