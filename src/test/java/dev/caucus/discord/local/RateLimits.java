package dev.caucus.discord.local;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Tells the bot of limits that it never reaches by itself: only a fault says that it did. */
final class RateLimits {

  private static final int LIMIT = 1_000;

  private final Clock clock;

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  Map<String, String> headers(String route) {
    return Map.of(
        "X-RateLimit-Bucket", Integer.toHexString(route.hashCode()),
        "X-RateLimit-Limit", Integer.toString(LIMIT),
        "X-RateLimit-Remaining", Integer.toString(LIMIT - 1),
        "X-RateLimit-Reset", seconds(clock.millis() + 1_000),
        "X-RateLimit-Reset-After", "1.000");
  }

  private static String seconds(long millis) {
    return "%d.%03d".formatted(millis / 1_000, millis % 1_000);
  }

  /** The header has whole seconds, rounded up; the body has them exactly. */
  Reply exceeded(CallFault.RateLimit limit) {
    Duration wait = limit.retryAfter();
    String whole = Long.toString(wait.plusMillis(999).toSeconds());
    Map<String, String> headers =
        limit.global()
            ? Map.of(
                "Retry-After", whole, "X-RateLimit-Global", "true", "X-RateLimit-Scope", "global")
            : Map.of(
                "Retry-After",
                whole,
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset-After",
                seconds(wait.toMillis()),
                "X-RateLimit-Scope",
                "user");
    return new Reply(
        429,
        Json.object(
            "message",
            "You are being rate limited.",
            "retry_after",
            wait.toMillis() / 1_000.0,
            "global",
            limit.global()),
        headers);
  }
}
