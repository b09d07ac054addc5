/** The bot on the command line: ask one question, converse, or check the knowledge folder. */
@ApplicationModule(allowedDependencies = {"chat", "contract", "knowledge", "rehearsal", "store"})
@NullMarked
package dev.caucus.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
