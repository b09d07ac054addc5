/**
 * Discord: what happens there becomes a {@link dev.caucus.chat.Turn}, and a {@link
 * dev.caucus.chat.Reply} becomes a message of components. No type of Discord leaves this package.
 */
@ApplicationModule(
    allowedDependencies = {"chat", "conversation", "knowledge", "recommendation", "store"})
@NullMarked
package dev.caucus.discord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
