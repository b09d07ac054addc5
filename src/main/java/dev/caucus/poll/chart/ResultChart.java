package dev.caucus.poll.chart;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws results as pictures in PNG, 1,000 pixels wide and at most 2,000 high.
 *
 * <p>Pictures are drawn one at a time, since many polls may close in the same second and memory is
 * small. A machine without fonts, as containers often are, draws none.
 */
public final class ResultChart {

  private static final Logger log = LoggerFactory.getLogger(ResultChart.class);
  private static final String HEADLESS = "java.awt.headless";

  private final Lock pen = new ReentrantLock();
  private boolean impossible;

  /** Draws without a screen, unless somebody said otherwise. */
  public ResultChart() {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true");
    }
  }

  /** Draws a result; nothing where that is not possible, which the log says once. */
  public Optional<byte[]> draw(Standing standing) {
    pen.lock();
    try {
      return possible() ? Optional.of(new Picture(standing).png()) : Optional.empty();
    } finally {
      pen.unlock();
    }
  }

  private boolean possible() {
    if (impossible) {
      return false;
    }
    try {
      return Lettering.plain(Picture.SMALL).width("A") > 0;
    } catch (RuntimeException | LinkageError | InternalError e) {
      // Java has no single way to say that there are no fonts, or no library to read them.
      impossible = true;
      log.warn(
          "Results come without a picture, as there are no fonts on this machine. Install"
              + " fontconfig and a font, for instance fonts-dejavu-core, and start again. ({})",
          e.toString());
      return false;
    }
  }
}
