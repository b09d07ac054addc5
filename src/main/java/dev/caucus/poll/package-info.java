/**
 * Polls: how they are made, voted in, closed and counted, on every platform alike.
 *
 * <p>What is certain is certain in the store: one ballot for each voter by a unique key, one close
 * by a conditional update. Memory holds nothing but what can be read again.
 */
@ApplicationModule(allowedDependencies = {"chat", "store"})
@NullMarked
package dev.caucus.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
