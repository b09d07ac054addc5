/**
 * Who may come in where Caucus serves others than its own machine: the login, the tokens of
 * programs, and how much one client may ask. On the loopback interface, which is the default,
 * nothing of it is there.
 */
@ApplicationModule(allowedDependencies = {"chat", "web"})
@NullMarked
package dev.caucus.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
