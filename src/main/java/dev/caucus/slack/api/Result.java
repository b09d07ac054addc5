package dev.caucus.slack.api;

import java.time.Duration;

/** How one try of a call ended. */
sealed interface Result<R> {

  /** Slack did it. */
  record Done<R>(R value) implements Result<R> {}

  /** Slack refuses, and would again. */
  record Refused<R>(String code, String detail) implements Result<R> {}

  /** Slack wants to be left alone for a while; nothing was done. */
  record TooFast<R>(Duration rest) implements Result<R> {}

  /** The network or Slack failed. */
  record Failed<R>(String code, Effect effect) implements Result<R> {}

  /** Whether a failed call has done something nevertheless. */
  enum Effect {
    /** It has not: Slack never heard of it. */
    NONE,
    /** Hardly: Slack says that it failed. */
    UNLIKELY,
    /** Nobody knows. */
    POSSIBLE
  }
}
