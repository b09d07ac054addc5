package dev.caucus.slack.local;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What can befall a call of a method. */
sealed interface CallFault {

  String method();

  /** How many of the calls, 0 to 1. */
  double share();

  /** Whether it may happen once more. */
  default boolean use() {
    return true;
  }

  /** Too many calls. */
  record RateLimit(String method, double share, int retryAfterSeconds) implements CallFault {}

  /** An error that Slack has a name for. */
  record Refuse(String method, double share, AtomicInteger left, String error)
      implements CallFault {

    Refuse(String method, double share, int times, String error) {
      this(method, share, new AtomicInteger(times), error);
    }

    @Override
    public boolean use() {
      return Faults.take(left);
    }
  }

  /** An error that Slack has no name for. */
  record BreakDown(String method, double share) implements CallFault {}

  /** An answer that comes late. */
  record Delay(String method, double share, Duration delay) implements CallFault {}
}
