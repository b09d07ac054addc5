/**
 * The one place that decides who answers a turn, remembers what was said before, and answers each
 * event once.
 */
@ApplicationModule(
    allowedDependencies = {
      "chat",
      "answer",
      "knowledge",
      "recommendation",
      "poll",
      "store",
      "gaps"
    })
@NullMarked
package dev.caucus.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
