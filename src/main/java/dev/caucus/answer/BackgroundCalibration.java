package dev.caucus.answer;

import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.PassageSearch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Measures the confidence anew whenever the articles have changed and are quiet again, question by
 * question with pauses between them, so that nobody who asks has to wait.
 */
final class BackgroundCalibration implements Reliability, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(BackgroundCalibration.class);

  /** A slow machine is left alone for so many times what the question took. */
  private static final int SHARE = 5;

  /** As long as a question takes on a machine that is very busy. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final KnowledgeBase knowledge;
  private final PassageSearch search;
  private final SubjectsCache subjects;
  private final Pace pace;
  private final InstantSource time;
  private @Nullable ScheduledExecutorService executor;
  private volatile Kept kept = new Kept(null, Calibration.NONE);
  private @Nullable Subjects waiting;
  private Instant since;
  private @Nullable Calibrator running;

  /** Nothing happens before {@link #start}. */
  BackgroundCalibration(
      KnowledgeBase knowledge,
      PassageSearch search,
      SubjectsCache subjects,
      Pace pace,
      InstantSource time) {
    this.knowledge = knowledge;
    this.search = search;
    this.subjects = subjects;
    this.pace = pace;
    this.time = time;
    this.since = time.instant();
  }

  private static ScheduledExecutorService patient() {
    var executor =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform()
                .daemon()
                .name("calibration")
                .priority(Thread.MIN_PRIORITY)
                .factory());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return executor;
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

  @Override
  public synchronized void start() {
    if (executor == null) {
      executor = patient();
      next(pace.look());
    }
  }

  private synchronized void next(Duration pause) {
    if (executor != null) {
      executor.schedule(this::work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void work() {
    next(step());
  }

  /** Does a little, and tells how long to pause then. */
  Duration step() {
    try {
      return advance();
    } catch (RuntimeException e) {
      running = null;
      kept = new Kept(waiting, kept.calibration()); // not again before the articles change
      log.warn("The confidence could not be measured ({})", e.getClass().getSimpleName(), e);
      return pace.look();
    }
  }

  @SuppressWarnings("ReferenceEquality") // the subjects are made anew when an article changes
  private Duration advance() {
    Subjects current = subjects.current();
    if (knowledge.status().progress() != null || current != waiting) {
      waiting = current;
      since = time.instant();
      running = null;
      return pace.look();
    }
    if (kept.subjects() == current || time.instant().isBefore(since.plus(pace.quiet()))) {
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
    Instant begin = time.instant();
    calibrator.step();
    Duration rest = Duration.between(begin, time.instant()).multipliedBy(SHARE);
    return rest.compareTo(pace.pause()) > 0 ? rest : pace.pause();
  }

  @Override
  public synchronized boolean isRunning() {
    return executor != null;
  }

  /** Lets the question under way end: an interrupted search would close the index's files. */
  @Override
  public void stop() {
    ScheduledExecutorService ended = end();
    if (ended == null) {
      return;
    }
    ended.shutdown();
    try {
      if (!ended.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("The measuring of the confidence did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable ScheduledExecutorService end() {
    ScheduledExecutorService ended = executor;
    executor = null;
    return ended;
  }
}
