package dev.caucus.discord.local;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a channel's messages.
 *
 * @param before the message until then; null if it was written now
 * @param after the message from then on; null if it was removed now
 */
public record Change(@Nullable Message before, @Nullable Message after, Instant at) {}
