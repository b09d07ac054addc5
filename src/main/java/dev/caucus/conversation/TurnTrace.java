package dev.caucus.conversation;

import java.util.function.Supplier;
import org.slf4j.MDC;

/** Gives every line of the log that belongs to one turn the same id. */
final class TurnTrace {

  /** Under which name the log has it. */
  static final String KEY = "turn";

  private TurnTrace() {}

  /** Does something that belongs to the turn of that id. */
  static <T> T during(String id, Supplier<T> work) {
    try (MDC.MDCCloseable mark = MDC.putCloseable(KEY, id)) {
      return work.get();
    }
  }

  /** Does something that belongs to the turn under way, or begins one. */
  static <T> T during(Supplier<T> work) {
    return MDC.get(KEY) == null ? during(ErrorId.next(), work) : work.get();
  }
}
