package dev.caucus.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure of Caucus itself: the reader gets its id, the log the place where it happened. */
final class Incident {

  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

  private Incident() {}

  /**
   * Logs the failure and returns the id under which it stands in the log; its message, which may
   * quote what somebody wrote, only where an operator asked for debugging.
   */
  static String report(Throwable failure) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("A request failed, error id {}", id, Trace.of(failure));
    LOG.debug("The same with its message, error id {}", id, failure);
    return id;
  }

  /** A failure without its message. */
  private static final class Trace extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEPTH = 10;

    private Trace(Throwable failure, @Nullable Throwable cause) {
      super(failure.getClass().getName(), cause);
      setStackTrace(failure.getStackTrace());
    }

    static Trace of(Throwable failure) {
      return of(failure, DEPTH);
    }

    private static Trace of(Throwable failure, int depth) {
      Throwable cause = failure.getCause();
      return new Trace(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString") // printed without the name of this class
    public String toString() {
      return String.valueOf(getMessage());
    }
  }
}
