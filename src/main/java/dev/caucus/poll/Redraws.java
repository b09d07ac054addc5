package dev.caucus.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Draws the messages of polls again when votes come in: at most about once a second for each poll,
 * and always once more after the last vote.
 */
final class Redraws implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Redraws.class);

  /** Slack takes about one message a second in each channel. */
  static final Duration PACE = Duration.ofSeconds(1);

  /** A platform that is away is not asked much more often. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** As often as it takes to get from the pace beyond the longest pause. */
  private static final int DOUBLINGS = 6;

  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Function<String, Drawing> draw;
  private final Runnable catchUp;
  private final Duration pace;
  private final Map<String, Turn> turns = new HashMap<>();
  private ScheduledExecutorService clockwork = clockwork();
  private boolean stopped;
  private volatile boolean running;

  /**
   * Redraws.
   *
   * @param draw draws a poll by its id
   * @param catchUp touches what may have been left undrawn when the process ended
   */
  Redraws(Function<String, Drawing> draw, Runnable catchUp) {
    this(draw, catchUp, PACE);
  }

  Redraws(Function<String, Drawing> draw, Runnable catchUp, Duration pace) {
    this.draw = draw;
    this.catchUp = catchUp;
    this.pace = pace;
  }

  private static ScheduledExecutorService clockwork() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("poll-redraw").factory());
  }

  /** Has a poll drawn soon; after the end, at the next start. */
  synchronized void touch(String poll) {
    if (stopped) {
      return;
    }
    Turn turn = turns.get(poll);
    if (turn == null) {
      turns.put(poll, new Turn());
      after(pace.dividedBy(4), () -> begin(poll));
    } else {
      turn.wanted = true;
    }
  }

  private void after(Duration pause, Runnable step) {
    clockwork.schedule(step, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void begin(String poll) {
    Turn turn = turns.get(poll);
    if (turn != null && turn.artist == null) {
      turn.artist = artist(poll, turn);
    }
  }

  /** A slow platform holds up this poll alone. */
  private Thread artist(String poll, Turn turn) {
    return Thread.ofVirtual().name("poll-redraw-" + poll).start(() -> draw(poll, turn));
  }

  private void draw(String poll, Turn turn) {
    boolean atOnce = true;
    while (atOnce) {
      synchronized (this) {
        // From here on a vote wants another drawing, since this one may have missed it.
        turn.wanted = false;
      }
      atOnce = rest(poll, turn, attempt(poll));
    }
  }

  private Drawing attempt(String poll) {
    try {
      return draw.apply(poll);
    } catch (RuntimeException e) {
      log.warn("Poll {} could not be drawn again, which is tried once more", poll, e);
      return Drawing.FAILED;
    }
  }

  /** Waits until the poll may be drawn again; at the end there is no time to wait. */
  private synchronized boolean rest(String poll, Turn turn, Drawing drawing) {
    if (stopped) {
      return turn.wanted;
    }
    turn.artist = null;
    turn.wanted |= drawing != Drawing.DONE;
    turn.failures = drawing == Drawing.FAILED ? turn.failures + 1 : 0;
    after(pauseAfter(turn.failures), () -> goOn(poll, turn));
    return false;
  }

  private Duration pauseAfter(int failures) {
    Duration pause = pace.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private synchronized void goOn(String poll, Turn turn) {
    if (turn.wanted) {
      begin(poll);
    } else {
      turns.remove(poll);
    }
  }

  @Override
  public void start() {
    synchronized (this) {
      if (stopped) {
        clockwork = clockwork();
        stopped = false;
      }
    }
    running = true;
    Thread.ofVirtual().name("poll-catch-up").start(catchUp);
  }

  /** What waits is drawn at once; what is missed all the same is drawn at the next start. */
  @Override
  public void stop() {
    running = false;
    long end = System.nanoTime() + FAREWELL.toNanos();
    List<Thread> artists = lastOnes();
    try {
      for (Thread artist : artists) {
        artist.join(Duration.ofNanos(Math.max(end - System.nanoTime(), 1)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has all that waits drawn now, and tells who does. */
  private synchronized List<Thread> lastOnes() {
    if (stopped) {
      return List.of();
    }
    stopped = true;
    clockwork.shutdownNow();
    List<Thread> artists = new ArrayList<>();
    turns.forEach((poll, turn) -> {
      if (turn.artist != null) {
        artists.add(turn.artist);
      } else if (turn.wanted) {
        artists.add(artist(poll, turn));
      }
    });
    turns.clear();
    return artists;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** What came of drawing a poll. */
  enum Drawing {
    /** Its messages say what is true. */
    DONE,
    /** They do if nobody else has drawn what they read earlier. */
    LOOK_AGAIN,
    /** Some could not be changed. */
    FAILED
  }

  /** The time from a poll's being touched until its messages say what is true. */
  private static final class Turn {
    /** Who draws it now; null while it waits. */
    private @Nullable Thread artist;

    private boolean wanted = true;
    private int failures;
  }
}
