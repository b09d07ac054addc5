/** Holds the folder {@code deploy/} to what the bot really is. */
@NullMarked
package dev.caucus.deploy;

import org.jspecify.annotations.NullMarked;
