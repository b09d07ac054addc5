@NullMarked
package dev.caucus.access;

import org.jspecify.annotations.NullMarked;
