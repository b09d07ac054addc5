/**
 * A Slack on this machine: it speaks Slack's API well enough that the real SDK works against it,
 * lets people do what people do there, and breaks on demand.
 */
@NullMarked
package dev.caucus.slack.local;

import org.jspecify.annotations.NullMarked;
