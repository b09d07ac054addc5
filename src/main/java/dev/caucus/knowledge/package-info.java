/**
 * From a folder of articles to evidence: articles are read into passages, passages are kept in a
 * search index on disk that follows the folder, and questions are matched against it.
 */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package dev.caucus.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
