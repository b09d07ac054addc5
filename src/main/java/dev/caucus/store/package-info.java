/**
 * Where everything that has to outlive a restart is kept: the data folder and the database in it,
 * with the times at which something is to be done.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.caucus.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
