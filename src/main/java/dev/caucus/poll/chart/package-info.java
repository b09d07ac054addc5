/** Draws the result of a poll as a picture, with what Java itself can draw. */
@NullMarked
package dev.caucus.poll.chart;

import org.jspecify.annotations.NullMarked;
