/** Computes the meaning of sentences in this process, with a small language model. */
@NullMarked
package dev.caucus.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
