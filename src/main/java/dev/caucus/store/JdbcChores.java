package dev.caucus.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the times of chores in the scheduler's table, in SQL that H2 and PostgreSQL both speak.
 *
 * <p>The scheduler knows what is under way by its version, so that a time that is set meanwhile
 * leaves the version as it is and only says that the chore has to be done again.
 */
final class JdbcChores implements Chores {

  private static final String ONE = " where task_name = :chore and task_instance = :id";
  private static final String PICKED = ONE + " and picked and version = :version";
  private static final String PUT_BACK =
      "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
          + " again = false, version = version + 1";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate nested;
  private volatile Runnable bell = () -> {};

  JdbcChores(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Has that run whenever something is due at once. */
  void bell(Runnable whenDue) {
    bell = whenDue;
  }

  /** Something is due. */
  void ring() {
    bell.run();
  }

  @Override
  public void at(String chore, String id, Instant time) {
    boolean set = false;
    while (!set) {
      // Somebody else may set or finish the same one in between.
      set = move(chore, id, time) || insert(chore, id, time);
    }
    if (!time.isAfter(clock.instant())) {
      ringAfterCommit();
    }
  }

  private boolean move(String chore, String id, Instant time) {
    return one(
                "update scheduled_tasks set execution_time = :time, again = picked,"
                    + " version = case when picked then version else version + 1 end"
                    + ONE,
                chore,
                id)
            .param("time", timestamp(time))
            .update()
        > 0;
  }

  /** A duplicate must not take the caller's transaction with it, as it would in PostgreSQL. */
  private boolean insert(String chore, String id, Instant time) {
    try {
      nested.executeWithoutResult(status ->
          one(
                  "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                      + " version) values (:chore, :id, :time, false, :version)",
                  chore,
                  id)
              .param("time", timestamp(time))
              .param("version", firstVersion())
              .update());
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** Nobody takes it for an earlier one of the same id that they have seen just before. */
  private static long firstVersion() {
    return ThreadLocalRandom.current().nextLong(1L << 48);
  }

  private void ringAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              ring();
            }
          });
    } else {
      ring();
    }
  }

  @Override
  public void cancel(String chore, String id) {
    // It may begin or end in between.
    boolean _ = remove(chore, id) || forgetAgain(chore, id) || remove(chore, id);
  }

  private boolean remove(String chore, String id) {
    return one("delete from scheduled_tasks" + ONE + " and not picked", chore, id).update() > 0;
  }

  private boolean forgetAgain(String chore, String id) {
    return one("update scheduled_tasks set again = false" + ONE + " and picked", chore, id).update()
        > 0;
  }

  /** What was picked is done: it goes, unless another time was set for it meanwhile. */
  void done(Picked picked) {
    boolean _ = goOn(picked) || finish(picked) || goOn(picked);
  }

  private boolean goOn(Picked picked) {
    return picked(
                PUT_BACK
                    + ", last_success = :now, consecutive_failures = 0"
                    + PICKED
                    + " and again",
                picked)
            .param("now", timestamp(clock.instant()))
            .update()
        > 0;
  }

  private boolean finish(Picked picked) {
    return picked("delete from scheduled_tasks" + PICKED + " and not again", picked).update() > 0;
  }

  /** What was picked is not done: it is tried again, then or at the time that was set meanwhile. */
  void failed(Picked picked, int failures, Instant next) {
    picked(
            PUT_BACK
                + ", last_failure = :now, consecutive_failures = :failures,"
                + " execution_time = case when again then execution_time else :next end"
                + PICKED,
            picked)
        .param("now", timestamp(clock.instant()))
        .param("failures", failures)
        .param("next", timestamp(next))
        .update();
  }

  /** Whatever was picked is not under way any more, since nobody is there who could do it. */
  void putAllBack() {
    jdbc.sql(PUT_BACK + " where picked").update();
  }

  private StatementSpec one(String sql, String chore, String id) {
    return jdbc.sql(sql).param("chore", chore).param("id", id);
  }

  private StatementSpec picked(String sql, Picked picked) {
    return one(sql, picked.chore(), picked.id()).param("version", picked.version());
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** What the scheduler picked, as it was then. */
  record Picked(String chore, String id, long version) {}
}
