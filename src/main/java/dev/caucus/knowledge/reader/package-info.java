/** Reads files of several formats into articles and their passages. */
@NullMarked
package dev.caucus.knowledge.reader;

import org.jspecify.annotations.NullMarked;
