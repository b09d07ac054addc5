/** Calls Slack's methods, politely: what is refused is named, and what is too fast waits. */
@NullMarked
package dev.caucus.slack.api;

import org.jspecify.annotations.NullMarked;
