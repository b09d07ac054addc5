/** Measures how well questions with known answers are answered. */
@NullMarked
package dev.caucus.evaluation;

import org.jspecify.annotations.NullMarked;
