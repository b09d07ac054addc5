/**
 * Slack: what happens there becomes a {@link dev.caucus.chat.Turn}, and a {@link
 * dev.caucus.chat.Reply} becomes a message in Block Kit. No type of Slack leaves this package.
 */
@ApplicationModule(
    allowedDependencies = {"chat", "conversation", "knowledge", "recommendation", "store"})
@NullMarked
package dev.caucus.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
