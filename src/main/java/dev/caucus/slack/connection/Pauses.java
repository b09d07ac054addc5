package dev.caucus.slack.connection;

import dev.caucus.conversation.BackOff;
import java.time.Duration;

/** How long to wait for Slack. */
final class Pauses {

  private Pauses() {}

  /** For what passes by itself: a cut line, Slack out of order. */
  static BackOff brief() {
    return new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30));
  }
}
