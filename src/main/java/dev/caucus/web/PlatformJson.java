package dev.caucus.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How things stand with a chat platform.
 *
 * @param state in lower case; {@code off} without a token
 * @param since when it began to be so, if known
 * @param error the code of what is wrong; null if nothing is
 * @param remedy what to do about it
 */
record PlatformJson(
    String name,
    String state,
    boolean up,
    @Nullable Instant since,
    @Nullable String error,
    @Nullable String remedy) {

  static PlatformJson off(String name) {
    return new PlatformJson(name, "off", false, null, null, null);
  }

  static PlatformJson of(String name, HealthIndicator indicator) {
    Health health =
        Objects.requireNonNullElseGet(indicator.health(), () -> Health.unknown().build());
    Map<String, Object> details = health.getDetails();
    boolean up = health.getStatus().equals(Status.UP);
    String state = text(details.get("state"));
    return new PlatformJson(
        name,
        state == null ? (up ? "connected" : "down") : state.toLowerCase(Locale.ROOT),
        up,
        details.get("since") instanceof Instant since ? since : null,
        text(details.get("error")),
        text(details.get("remedy")));
  }

  private static @Nullable String text(@Nullable Object detail) {
    return detail == null ? null : detail.toString();
  }
}
