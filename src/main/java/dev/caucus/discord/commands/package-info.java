/** What people can call the bot by in Discord: its commands, and how they are completed. */
@NullMarked
package dev.caucus.discord.commands;

import org.jspecify.annotations.NullMarked;
