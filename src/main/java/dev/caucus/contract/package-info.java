/**
 * What goes out to programs: the JSON of an outcome, the same over HTTP and in the terminal. These
 * names are a contract; whoever changes one breaks somebody's program.
 */
@ApplicationModule(allowedDependencies = "chat")
@NullMarked
package dev.caucus.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
