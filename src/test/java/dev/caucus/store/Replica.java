package dev.caucus.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A bot of which only the chores run, on a database that others may share. */
public final class Replica implements Chores, AutoCloseable {

  private final TestDatabase database;
  private final Duration pace;
  private final Clock clock;
  private final JdbcChores chores;
  private ChoreScheduler scheduler;

  /** One that keeps times, and does nothing yet. */
  public Replica(TestDatabase database, Clock clock) {
    this(database, Duration.ofMillis(200), clock);
  }

  /** One that looks only so often by itself what is due. */
  public Replica(TestDatabase database, Duration pace, Clock clock) {
    this.database = database;
    this.pace = pace;
    this.clock = clock;
    this.chores = new JdbcChores(database.client(), database.transactions(), clock);
    this.scheduler = scheduler(false);
  }

  private ChoreScheduler scheduler(boolean alone, Chore... known) {
    return new ChoreScheduler(database.dataSource(), pace, alone, chores, List.of(known), clock);
  }

  /** Has it do these chores from now on. */
  public Replica doing(Chore... known) {
    return start(scheduler(false, known));
  }

  /** Has it do these, knowing that nobody else does anything in this database. */
  public Replica doingAlone(Chore... known) {
    return start(scheduler(true, known));
  }

  private Replica start(ChoreScheduler next) {
    scheduler.stop();
    scheduler = next;
    scheduler.start();
    return this;
  }

  @Override
  public void at(String chore, String id, Instant time) {
    chores.at(chore, id, time);
  }

  @Override
  public void cancel(String chore, String id) {
    chores.cancel(chore, id);
  }

  /** Has it look at once what is due. */
  public void look() {
    chores.ring();
  }

  /** Waits for what is under way, and does nothing more. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
