/** Keeps the bot connected to Discord, whatever happens to the connection. */
@NullMarked
package dev.caucus.discord.connection;

import org.jspecify.annotations.NullMarked;
