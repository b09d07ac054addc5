package dev.caucus.slack.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of refused requests, once a minute at most, however many somebody sends. */
final class Refused {

  private static final Logger log = LoggerFactory.getLogger(Refused.class);
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Clock clock;
  private int untold;
  private @Nullable Instant told;

  Refused(Clock clock) {
    this.clock = clock;
  }

  synchronized void count(RequestSignature.Verdict why) {
    untold++;
    Instant now = clock.instant();
    if (told != null && now.isBefore(told.plus(QUIET))) {
      return;
    }
    log.warn(
        "Slack: {} requests refused, the last as {}; if Slack sent them, caucus.slack.signing-secret"
            + " is not the app's Signing Secret, or this machine's clock is wrong",
        untold,
        why);
    untold = 0;
    told = now;
  }
}
