/**
 * Leads somebody through a topic's criteria to an explained verdict: the dialogue, where it is
 * kept, and how its questions and its verdict are worded.
 */
@ApplicationModule(allowedDependencies = {"chat", "knowledge", "store"})
@NullMarked
package dev.caucus.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
