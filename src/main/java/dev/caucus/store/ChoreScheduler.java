package dev.caucus.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Looks again and again for chores that are due, and does them. */
final class ChoreScheduler implements SmartLifecycle {

  /** Somebody whose heart has not beaten for four times as long is gone. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private static final int MISSED_HEARTBEATS = 4;

  /** Most of them wait for a platform most of the time, and a deadline must not wait for those. */
  private static final int AT_ONCE = 16;

  /** Counts twice, with an interruption between, within the half minute of a shutdown's phase. */
  private static final Duration FAREWELL = Duration.ofSeconds(8);

  /**
   * The platforms are connected and the pages served when it starts, and still are when it stops.
   */
  private static final int LAST_TO_START_AND_FIRST_TO_STOP = DEFAULT_PHASE - 512;

  private final DataSource database;
  private final Duration pace;
  private final boolean alone;
  private final JdbcChores chores;
  private final List<Chore> known;
  private final Clock clock;
  private @Nullable Scheduler running;

  /**
   * A scheduler that stands still until it is started.
   *
   * @param pace how long to wait between two looks, unless something is set that is due at once
   * @param alone whether nobody else can have picked what is in the database
   */
  ChoreScheduler(
      DataSource database,
      Duration pace,
      boolean alone,
      JdbcChores chores,
      List<Chore> known,
      Clock clock) {
    this.database = database;
    this.pace = pace;
    this.alone = alone;
    this.chores = chores;
    this.known = List.copyOf(known);
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    if (alone) {
      chores.putAllBack();
    }
    Scheduler scheduler = scheduler();
    scheduler.start();
    chores.bell(scheduler::triggerCheckForDueExecutions);
    running = scheduler;
  }

  private Scheduler scheduler() {
    ChoreTasks tasks = new ChoreTasks(chores, clock);
    ThreadFactory threads = Thread.ofVirtual().name("chores-", 0).factory();
    return new InRealTime(
            database, known.stream().map(tasks::of).collect(Collectors.<Task<?>>toList()))
        .clock(clock::instant)
        .pollingInterval(pace)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .threads(AT_ONCE)
        .executorService(Executors.newFixedThreadPool(AT_ONCE, threads))
        .dueExecutor(Executors.newSingleThreadExecutor(threads))
        .housekeeperExecutor(Executors.newScheduledThreadPool(1, threads))
        // What it says by default, both engines understand.
        .jdbcCustomization(new DefaultJdbcCustomization(false))
        // The task itself tells of it.
        .failureLogging(LogLevel.OFF, false)
        .addSchedulerListener(new Outage())
        .shutdownMaxWait(FAREWELL)
        .build();
  }

  /** Begins nothing any more, and waits for what is under way. */
  @Override
  public synchronized void stop() {
    if (running != null) {
      chores.bell(() -> {});
      running.stop();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  @Override
  public int getPhase() {
    return LAST_TO_START_AND_FIRST_TO_STOP;
  }

  /** Looks at its pace by the time of the machine, whatever the clock says about what is due. */
  private static final class InRealTime extends SchedulerBuilder {

    InRealTime(DataSource database, List<Task<?>> tasks) {
      super(database, tasks);
    }

    @Override
    protected Waiter buildWaiter() {
      return new Waiter(poolingInterval);
    }
  }
}
