/** What somebody's own words mean in a dialogue. */
@NullMarked
package dev.caucus.recommendation.words;

import org.jspecify.annotations.NullMarked;
