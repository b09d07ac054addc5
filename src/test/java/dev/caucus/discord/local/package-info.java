/**
 * A Discord on this machine, for tests and to try the bot by hand: gateway and REST to the bot, and
 * people who write, use commands and press buttons. README.md beside it shows how.
 */
@NullMarked
package dev.caucus.discord.local;

import org.jspecify.annotations.NullMarked;
