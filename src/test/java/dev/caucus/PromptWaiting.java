package dev.caucus;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Has every test that waits for something look often, and at once: most of it comes within
 * milliseconds, and there are thousands of tests.
 */
public final class PromptWaiting implements LauncherSessionListener {

  private static final Duration OFTEN = Duration.ofMillis(10);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(OFTEN);
  }
}
