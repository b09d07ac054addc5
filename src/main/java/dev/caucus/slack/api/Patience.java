package dev.caucus.slack.api;

import java.time.Duration;

/**
 * How long it is worth trying.
 *
 * @param tries how often a call is tried at most
 * @param total how long it waits at most for its turn, and again between its tries
 */
record Patience(int tries, Duration total) {

  /** For what somebody should see in any case. */
  static final Patience LONG = new Patience(10, Duration.ofMinutes(5));

  /** For what is worth nothing once a moment has passed. */
  static final Patience SHORT = new Patience(3, Duration.ofSeconds(3));
}
