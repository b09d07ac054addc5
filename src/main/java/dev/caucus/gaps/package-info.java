/**
 * Knowledge gaps: what people asked and the articles did not answer, or not well, for those who
 * keep the articles.
 *
 * <p>What is kept leads back to nobody: neither who asked, nor where, nor at what time.
 */
@ApplicationModule(allowedDependencies = {"chat", "knowledge", "store"})
@NullMarked
package dev.caucus.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
