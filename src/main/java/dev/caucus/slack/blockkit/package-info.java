/** Draws replies in Block Kit, within Slack's limits. */
@NullMarked
package dev.caucus.slack.blockkit;

import org.jspecify.annotations.NullMarked;
