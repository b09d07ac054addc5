package dev.caucus.chat;

import org.jspecify.annotations.Nullable;

/**
 * A person who takes part in a conversation.
 *
 * @param id the platform's id of the person
 * @param name what the person is called there, if the platform tells
 */
public record Participant(String id, @Nullable String name) {}
