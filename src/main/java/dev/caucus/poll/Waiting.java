package dev.caucus.poll;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open poll that somebody may want to go to.
 *
 * @param closes when it closes by itself; null if somebody has to close it
 * @param link where it is read; null if that is not known
 * @param voted whether they have voted
 */
public record Waiting(
    String question, @Nullable Instant closes, @Nullable URI link, boolean voted) {}
