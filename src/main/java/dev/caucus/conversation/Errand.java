package dev.caucus.conversation;

import dev.caucus.conversation.Once.Claim;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What an event asks for.
 *
 * @param later does it if it is not this replica's at once
 * @param course what it belongs to
 * @param came when this replica heard of it
 */
record Errand(EventKey key, Consumer<Claim> work, Executor later, Course course, Instant came) {}
