package dev.caucus.slack.connection;

import java.util.Arrays;
import java.util.List;

/** Where a failure came from, without its message, which may quote what somebody wrote. */
final class Spot {

  private static final String OURS = "dev.caucus.";
  private static final List<String> READERS = List.of("com.google.gson.", "com.slack.api.");

  private Spot() {}

  /** Whether what was sent is at fault: nobody could read it, or it lacks what has to be there. */
  static boolean isInPayload(Throwable failure) {
    return failure instanceof Misshapen
        || Arrays.stream(failure.getStackTrace())
            .map(StackTraceElement::getClassName)
            .filter(name -> !name.startsWith("java."))
            .findFirst()
            .filter(name -> READERS.stream().anyMatch(name::startsWith))
            .isPresent();
  }

  /** The kind of the failure, and the first place in the bot's own code that it went through. */
  static String of(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(place -> place.getClassName().startsWith(OURS))
        .findFirst()
        .map(place ->
            "%s at %s:%d".formatted(name(failure), place.getFileName(), place.getLineNumber()))
        .orElseGet(() -> name(failure));
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }
}
