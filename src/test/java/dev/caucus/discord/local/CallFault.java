package dev.caucus.discord.local;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What can befall a call. */
sealed interface CallFault {

  /** Part of the method and path of the calls, such as {@code POST /channels}. */
  String concerns();

  /** How many of the calls, 0 to 1. */
  double share();

  /** Whether it befalls one more call. */
  default boolean use() {
    return true;
  }

  /** Too many calls: 429, of this route or of all. */
  record RateLimit(String concerns, double share, Duration retryAfter, boolean global)
      implements CallFault {}

  /** Something is wrong inside: 500, 502 or 503, and nothing was done. */
  record BreakDown(String concerns, double share, int status, AtomicInteger left)
      implements CallFault {

    @Override
    public boolean use() {
      return Faults.take(left);
    }
  }

  /** Refused with a code of Discord's. */
  record Refuse(String concerns, int status, int code, AtomicInteger left) implements CallFault {

    @Override
    public double share() {
      return 1;
    }

    @Override
    public boolean use() {
      return Faults.take(left);
    }
  }

  /** Done, but answered late. */
  record Delay(String concerns, double share, Duration delay) implements CallFault {}

  /** Done, but the connection drops before the answer. */
  record Drop(String concerns, double share) implements CallFault {}
}
