/**
 * Sends the bot what nobody should: sound inputs of every kind, damaged in the ways of programs and
 * people. Whatever comes, it is answered or refused, soon and in words.
 *
 * <p>Each input has a number, which makes it again; {@code -Dtest.fuzz=NUMBER} plays it alone. What
 * was once answered wrongly stands under {@code src/test/resources/fuzz} and is played in every
 * build.
 */
@NullMarked
package dev.caucus.fuzz;

import org.jspecify.annotations.NullMarked;
