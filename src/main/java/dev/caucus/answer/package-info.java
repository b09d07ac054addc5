/**
 * Answers a question from the articles: understands it, chooses the sentences that answer it, and
 * decides whether they do.
 */
@ApplicationModule(allowedDependencies = {"chat", "knowledge"})
@NullMarked
package dev.caucus.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
