package dev.caucus.slack.connection;

import java.util.Arrays;

/** Where a failure came from, without its message, which may quote what somebody wrote. */
final class Spot {

  private static final String OURS = "dev.caucus.";

  private Spot() {}

  /** The kind of the failure, and the first place in the bot's own code that it went through. */
  static String of(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(place -> place.getClassName().startsWith(OURS))
        .findFirst()
        .map(place ->
            "%s at %s:%d"
                .formatted(name(failure), place.getFileName(), place.getLineNumber()))
        .orElseGet(() -> name(failure));
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
