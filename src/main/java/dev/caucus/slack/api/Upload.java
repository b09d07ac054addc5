package dev.caucus.slack.api;

import org.jspecify.annotations.Nullable;

/**
 * A file for people to see.
 *
 * @param name its name with the ending
 * @param description what a picture shows; null for what is no picture
 */
public record Upload(String name, @Nullable String description, byte[] content) {}
