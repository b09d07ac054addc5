/**
 * What people type about polls: the command, the form and deadlines in words, and how times are
 * said to people. Pure: nothing here knows a store, a platform or the time of day.
 */
@NullMarked
package dev.caucus.poll.words;

import org.jspecify.annotations.NullMarked;
