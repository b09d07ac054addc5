package dev.caucus.slack.api;

import dev.caucus.slack.api.Result.Effect;
import dev.caucus.slack.api.Result.Failed;
import java.io.IOException;
import java.time.Duration;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads failures that look the same whatever was called. */
final class Failures {

  static final int TOO_MANY_REQUESTS = 429;
  static final int SERVER_ERROR = 500;

  /** For the case that Slack forgets to say how long. */
  static final Duration UNTOLD = Duration.ofSeconds(5);

  private Failures() {}

  static <R> Result<R> of(IOException failure) {
    return failure instanceof NeverSent
        ? new Failed<>("not_connected", Effect.NONE)
        : new Failed<>("connection_lost", Effect.POSSIBLE);
  }

  /** How long Slack wants to be left alone. */
  static Duration retryAfter(Response response) {
    return retryAfter(response.header("Retry-After"));
  }

  private static Duration retryAfter(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : UNTOLD;
  }
}
