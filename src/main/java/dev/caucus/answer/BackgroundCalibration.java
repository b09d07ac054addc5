package dev.caucus.answer;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the confidence anew whenever the articles have changed and are quiet again, question by
 * question with pauses between them, so that nobody who asks has to wait.
 */
final class BackgroundCalibration implements Reliability, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BackgroundCalibration.class);

  /** A slow machine is left alone for so many times what the question took. */
  private static final int SHARE = 5;

  private final KnowledgeBase knowledge;
  private final PassageSearch search;
  private final SubjectsCache subjects;
  private final Pace pace;
  private final ScheduledExecutorService executor;
  private volatile Kept kept = new Kept(null, Calibration.NONE);
  private @Nullable Subjects waiting;
  private long since;
  private @Nullable Calibrator running;

  /** Nothing happens before {@link #start}. */
  BackgroundCalibration(
      KnowledgeBase knowledge, PassageSearch search, SubjectsCache subjects, Pace pace) {
    this.knowledge = knowledge;
    this.search = search;
    this.subjects = subjects;
    this.pace = pace;
    this.executor =
        Executors.newSingleThreadScheduledExecutor(work -> {
          Thread thread = new Thread(work, "calibration");
          thread.setDaemon(true);
          thread.setPriority(Thread.MIN_PRIORITY);
          return thread;
        });
  }

  /**
   * How fast it goes.
   *
   * @param look how often it looks whether there is anything to do
   * @param quiet how long the articles have to stay as they are
   * @param pause between two questions at least
   */
  record Pace(Duration look, Duration quiet, Duration pause) {}

  /** What was measured for one state of the articles. */
  private record Kept(@Nullable Subjects subjects, Calibration calibration) {}

  /** What was measured before goes on to count until it is measured anew. */
  @Override
  public Calibration calibration() {
    return kept.calibration();
  }

  void start() {
    next(pace.look());
  }

  private void next(Duration pause) {
    if (!executor.isShutdown()) {
      executor.schedule(this::work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void work() {
    Duration pause = pace.look();
    try {
      pause = step();
    } catch (RuntimeException e) {
      running = null;
      kept = new Kept(waiting, kept.calibration()); // not again before the articles change
      log.warn("The confidence could not be measured ({})", e.getClass().getSimpleName(), e);
    }
    next(pause);
  }

  /** Does a little, and tells how long to pause then. */
  @SuppressWarnings("ReferenceEquality") // the subjects are made anew when an article changes
  private Duration step() {
    Subjects current = subjects.current();
    if (knowledge.status().progress() != null || current != waiting) {
      waiting = current;
      since = System.nanoTime();
      running = null;
      return pace.look();
    }
    if (kept.subjects() == current || System.nanoTime() - since < pace.quiet().toNanos()) {
      return pace.look();
    }
    Calibrator calibrator = running;
    if (calibrator == null) {
      calibrator = new Calibrator(knowledge, search, current);
      running = calibrator;
    }
    return goOn(calibrator, current);
  }

  private Duration goOn(Calibrator calibrator, Subjects current) {
    if (calibrator.isDone()) {
      kept = new Kept(current, calibrator.result());
      running = null;
      return pace.look();
    }
    long begin = System.nanoTime();
    calibrator.step();
    Duration took = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(SHARE);
    return took.compareTo(pace.pause()) > 0 ? took : pace.pause();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
