package dev.caucus.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * The latest error ids that the log has, so that an operator who was told one knows where to look.
 *
 * <p>Nothing is kept of what the log says but the id, the time, and which part failed how.
 */
final class LoggedErrors extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final int MOST = 50;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern TOLD = Pattern.compile("(?i)\\berror (?:id )?\\{}");
  private static final String ROOT = "dev.caucus.";

  private final Deque<ErrorJson> latest = new ArrayDeque<>();

  /**
   * An error that somebody was told the id of.
   *
   * @param part the module in which it happened
   * @param kind the class of the failure, without its message; empty if there was none
   */
  record ErrorJson(String id, Instant time, String part, String kind) {}

  /** Listens to the log, if it is one that can be listened to. */
  static LoggedErrors listening() {
    LoggedErrors errors = new LoggedErrors();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      errors.setContext(context);
      errors.start();
      context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(errors);
    }
    return errors;
  }

  @Override
  protected void append(ILoggingEvent event) {
    Object[] arguments = event.getArgumentArray();
    if (arguments == null
        || !event.getLevel().isGreaterOrEqual(Level.WARN)
        || !TOLD.matcher(event.getMessage()).find()) {
      return;
    }
    for (Object argument : arguments) {
      if (argument instanceof String id && ID.matcher(id).matches()) {
        keep(new ErrorJson(id, event.getInstant(), part(event), kind(event)));
        return;
      }
    }
  }

  private synchronized void keep(ErrorJson error) {
    if (latest.size() == MOST) {
      latest.removeLast();
    }
    latest.addFirst(error);
  }

  /** The newest first. */
  synchronized List<ErrorJson> latest() {
    return List.copyOf(latest);
  }

  private static String part(ILoggingEvent event) {
    String logger = event.getLoggerName();
    if (!logger.startsWith(ROOT)) {
      return logger;
    }
    String inside = logger.substring(ROOT.length());
    int end = inside.indexOf('.');
    return end < 0 ? inside : inside.substring(0, end);
  }

  /** An incident is logged without its message, as a stand-in that says the class alone. */
  private static String kind(ILoggingEvent event) {
    IThrowableProxy failure = event.getThrowableProxy();
    if (failure == null) {
      return "";
    }
    String name =
        failure.getClassName().startsWith(Incident.class.getName())
            ? String.valueOf(failure.getMessage())
            : failure.getClassName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  public void close() {
    if (getContext() instanceof LoggerContext context) {
      context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
    }
    stop();
  }
}
