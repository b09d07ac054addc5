/** Draws replies and forms in Discord's components, within Discord's limits. */
@NullMarked
package dev.caucus.discord.components;

import org.jspecify.annotations.NullMarked;
