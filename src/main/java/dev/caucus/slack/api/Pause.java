package dev.caucus.slack.api;

import java.time.Duration;

/** How time is let pass before a call is tried again. */
@FunctionalInterface
interface Pause {

  /** Returns after that time. */
  void last(Duration time) throws InterruptedException;
}
