package dev.caucus.chat;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Reads along in the log, whoever writes there. */
public final class LogScan extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Reads from now on. */
  public static LogScan start(String name) {
    LogScan scan = new LogScan();
    scan.setName(name);
    scan.attach();
    return scan;
  }

  private void attach() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String stack =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + stack);
  }

  /** Nothing of what is said, and no secret, has been written down. */
  public void hasNothingOf(Collection<String> secrets) {
    assertThat(lines).as("lines of the log").isNotEmpty();
    assertThat(lines)
        .allSatisfy(line -> assertThat(line).doesNotContain(secrets.toArray(String[]::new)));
  }

  @Override
  public void close() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
    stop();
  }
}
