package dev.caucus.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.LoggerFactory;

/**
 * Sees what goes wrong behind the scenes: every failure that the log tells of, and threads that
 * end. Each is told once, by where it happened, with what was sent shortly before.
 */
final class Watch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private static final int LAST = 12;
  private static final int MOST = 1_500;

  /**
   * What a platform refuses since the fuzz invented it is not the bot's failure. A client that a
   * test before has left may still look for its server.
   */
  private static final List<String> EXPECTED =
      List.of(
          "dev.caucus.chat.NotDelivered",
          "dev.caucus.knowledge.reader.Unreadable",
          "java.net.ConnectException");

  /** How the library for Discord fails on what it cannot read, or Discord does not know. */
  private static final List<String> LIBRARY =
      List.of("NullPointerException", "ParsingException", "ErrorResponseException");

  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<String> sent = new ConcurrentLinkedDeque<>();
  private final Thread.UncaughtExceptionHandler before;
  private volatile int number;

  Watch() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> failed("thread ended", e));
  }

  /** Reads along in the log from now on; a bot that starts would set up the log anew. */
  void attach() {
    Logger root = root();
    setName("fuzz");
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** Notes the number of the input that comes next. */
  void begins(int next) {
    number = next;
  }

  /** Notes what is being sent. */
  void sends(String what) {
    sent.addLast(number + ": " + (what.length() > MOST ? what.substring(0, MOST) + "…" : what));
    if (sent.size() > LAST) {
      sent.pollFirst();
    }
  }

  /** Notes that something is not as it should be. */
  void failed(String what, Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    note(what + " " + e.getClass() + (trace.length == 0 ? "" : " " + trace[0]), e.toString());
  }

  /** Notes a failure, once for each place. */
  void note(String place, String failure) {
    if (failures.size() < 40) {
      failures.computeIfAbsent(
          place,
          each -> {
            System.out.println("Fuzz: " + place + ": " + failure);
            return failure + "\n  after " + String.join("\n  after ", sent);
          });
    }
  }

  List<String> failures() {
    return failures.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .toList();
  }

  @Override
  protected void append(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown == null || !event.getLevel().isGreaterOrEqual(Level.WARN)) {
      return;
    }
    if (isOurs(event, thrown) && !isExpected(thrown)) {
      String stack = ThrowableProxyUtil.asString(thrown);
      note(
          event.getLoggerName() + " " + thrown.getClassName() + " " + firstOfOurs(thrown),
          event.getFormattedMessage() + "\n" + stack.substring(0, Math.min(2500, stack.length())));
    }
  }

  /** The library's own complaint of what no platform would send is not counted. */
  private static boolean isOurs(ILoggingEvent event, IThrowableProxy thrown) {
    return event.getLoggerName().startsWith("net.dv8tion")
        ? !firstOfOurs(thrown).isEmpty() && !isOfLibrary(thrown)
        : !isOfLibrary(thrown);
  }

  private static boolean isOfLibrary(IThrowableProxy thrown) {
    StackTraceElementProxy[] trace = thrown.getStackTraceElementProxyArray();
    return trace.length > 0
        && trace[0].getStackTraceElement().getClassName().startsWith("net.dv8tion")
        && LIBRARY.stream().anyMatch(thrown.getClassName()::endsWith);
  }

  private static boolean isExpected(IThrowableProxy thrown) {
    return EXPECTED.stream().anyMatch(thrown.getClassName()::startsWith);
  }

  private static String firstOfOurs(IThrowableProxy thrown) {
    for (var element : thrown.getStackTraceElementProxyArray()) {
      if (element.getStackTraceElement().getClassName().startsWith("dev.caucus")) {
        return element.getSTEAsString();
      }
    }
    return thrown.getCause() == null ? "" : firstOfOurs(thrown.getCause());
  }

  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
    root().detachAppender(this);
    stop();
  }
}
