package dev.caucus.knowledge.topic;

import dev.caucus.knowledge.Criterion.Evidence;

/**
 * A piece of evidence with the lines where its parts are written.
 *
 * @param article the line of the article's id, counted from 1 like the others
 * @param heading the line of the headings
 * @param quote the line of the quote
 */
public record CitedPlace(Evidence evidence, int article, int heading, int quote) {}
