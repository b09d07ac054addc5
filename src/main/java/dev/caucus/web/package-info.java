/** The page and the HTTP interface: requests become turns, replies become JSON or HTML. */
@ApplicationModule(allowedDependencies = {"answer", "chat", "contract", "gaps", "knowledge"})
@NullMarked
package dev.caucus.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
