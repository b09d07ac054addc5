/** How Slack's events reach the bot: over a socket that is kept open, or by signed requests. */
@NullMarked
package dev.caucus.slack.connection;

import org.jspecify.annotations.NullMarked;
