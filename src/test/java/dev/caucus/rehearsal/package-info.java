/** Tests of scripted conversations, with a waiter in place of the bot. */
@NullMarked
package dev.caucus.rehearsal;

import org.jspecify.annotations.NullMarked;
