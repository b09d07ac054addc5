/**
 * What answers are worth: scores, the verdict, whether it can still change, what to ask next. Pure
 * functions of a topic and the answers.
 */
@NullMarked
package dev.caucus.recommendation.weighing;

import org.jspecify.annotations.NullMarked;
