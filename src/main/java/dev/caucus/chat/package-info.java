/**
 * The platform-neutral words of a conversation: a {@link dev.caucus.chat.Turn} comes in, {@link
 * dev.caucus.chat.Reply replies} go out. Adapters translate their platform to and from these types;
 * nothing here knows a platform, and nothing here depends on another module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.caucus.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
