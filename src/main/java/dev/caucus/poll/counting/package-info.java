/** Counts ballots: what was voted, how it is counted, who won. Pure functions of the ballots. */
@NullMarked
package dev.caucus.poll.counting;

import org.jspecify.annotations.NullMarked;
