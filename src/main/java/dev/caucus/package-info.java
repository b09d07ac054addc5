/** Starts the bot; everything else lives in one package for each idea. */
@NullMarked
package dev.caucus;

import org.jspecify.annotations.NullMarked;
