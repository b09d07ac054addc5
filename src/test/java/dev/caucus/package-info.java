/** Tests that hold the whole project to its own rules. */
@NullMarked
package dev.caucus;

import org.jspecify.annotations.NullMarked;
