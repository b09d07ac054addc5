/** Writes in Discord, politely: what is refused is named. */
@NullMarked
package dev.caucus.discord.api;

import org.jspecify.annotations.NullMarked;
