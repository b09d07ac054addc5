/**
 * Reads the files that describe topics, and names everything in them that is not as it should be.
 */
@NullMarked
package dev.caucus.knowledge.topic;

import org.jspecify.annotations.NullMarked;
