package dev.caucus.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool that keeps nobody waiting for a database that is known to be away.
 *
 * <p>The pool lets everybody wait for a connection as long as it may take. A turn asks the store
 * half a dozen times, and does without it each time: each would wait anew. So once somebody has
 * waited in vain, the others are told at once, and one at a time tries again.
 */
final class PromptDataSource extends DelegatingDataSource {

  /** Longer than what is left of a turn takes, and too short for anybody to notice its end. */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

  private static final long HERE = Long.MAX_VALUE;

  private final HikariDataSource pool;
  private final LongSupplier nanos;

  /** When somebody may try again, in nanoseconds; {@link #HERE} while the database is there. */
  private final AtomicLong again = new AtomicLong(HERE);

  PromptDataSource(HikariDataSource pool) {
    this(pool, System::nanoTime);
  }

  PromptDataSource(HikariDataSource pool, LongSupplier nanos) {
    super(pool);
    this.pool = pool;
    this.nanos = nanos;
  }

  @Override
  public Connection getConnection() throws SQLException {
    long due = again.get();
    if (due != HERE && !isMineToTry(due)) {
      throw new SQLTransientConnectionException(
          "The database was away a moment ago, and is tried again in a moment");
    }
    try {
      Connection connection = super.getConnection();
      again.set(HERE);
      return connection;
    } catch (SQLException e) {
      if (isAway(e)) {
        again.set(nanos.getAsLong() + LEFT_ALONE.toNanos());
      } else if (due != HERE) {
        again.set(HERE);
      }
      throw e;
    }
  }

  /** Whoever comes first once it is time moves the time for all others. */
  private boolean isMineToTry(long due) {
    long now = nanos.getAsLong();
    return now - due >= 0 && again.compareAndSet(due, now + Duration.ofMinutes(1).toNanos());
  }

  /**
   * A pool whose connections are all in use has none either, even if it could not get one more, as
   * from a database that has too many clients; but then it still has those.
   */
  private boolean isAway(SQLException failure) {
    HikariPoolMXBean connections = pool.getHikariPoolMXBean();
    return failure instanceof SQLTransientConnectionException
        && failure.getCause() != null
        && (connections == null || connections.getTotalConnections() == 0);
  }
}
