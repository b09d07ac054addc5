package dev.caucus.slack.connection;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call that Slack did not take.
 *
 * @param code Slack's code, or a short one of our own
 * @param pause how long Slack wants to be left alone
 */
record Refusal(String code, Duration pause) {

  /** Slack did not answer at all, or not as Slack does. */
  static final String UNREACHABLE = "unreachable";

  private static final String TOO_FAST = "ratelimited";
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration UNLESS_TOLD = Duration.ofSeconds(30);

  /** Slack's answer was {@code ok: false}. */
  static Refusal answered(@Nullable String code) {
    return new Refusal(
        code == null ? UNREACHABLE : code, TOO_FAST.equals(code) ? UNLESS_TOLD : Duration.ZERO);
  }

  /** Slack's answer was another status than 200. */
  static Refusal of(SlackApiException e) {
    if (e.getResponse().code() == TOO_MANY_REQUESTS) {
      return new Refusal(TOO_FAST, seconds(e.getResponse().header("Retry-After")));
    }
    String code = e.getError() == null ? null : e.getError().getError();
    return new Refusal(code == null ? "status_" + e.getResponse().code() : code, Duration.ZERO);
  }

  private static Duration seconds(@Nullable String header) {
    try {
      return header == null ? UNLESS_TOLD : Duration.ofSeconds(Long.parseLong(header.strip()));
    } catch (NumberFormatException e) {
      return UNLESS_TOLD;
    }
  }

  boolean isOfToken() {
    return Fault.isRefusal(code);
  }
}
