/**
 * Sends the bot what nobody should: sound inputs of every kind, damaged in the ways of programs and
 * people. Whatever comes, it is answered or refused, soon and in words.
 *
 * <p>Each input has a number, which makes it again and stands before it in what is told of a
 * failure: {@code mvn test -Plong-run -Dtest=FuzzTest -Dtest.fuzz.first=NUMBER -Dtest.fuzz=1} plays
 * it alone. What was once answered wrongly is among the numbers that every build plays, or is a
 * test of its own beside what it concerns.
 */
@NullMarked
package dev.caucus.fuzz;

import org.jspecify.annotations.NullMarked;
