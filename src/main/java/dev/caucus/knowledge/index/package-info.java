/** Keeps the passages of the knowledge folder in a Lucene index on disk and searches it. */
@NullMarked
package dev.caucus.knowledge.index;

import org.jspecify.annotations.NullMarked;
