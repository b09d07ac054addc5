/**
 * Plays the scripted conversations of the knowledge folder to the bot and tells where it does
 * something else than they say. A script is a {@code conversations.yml} beside a {@code topic.yml}.
 */
@ApplicationModule(allowedDependencies = {"chat", "knowledge"})
@NullMarked
package dev.caucus.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
