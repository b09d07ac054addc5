package dev.caucus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.caucus.Aside;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

@Aside
class PromptDataSourceTest {

  private static final long MOMENT = Duration.ofSeconds(1).toNanos();

  private final Database database = new Database();
  private final HikariDataSource pool = poolOf(database);
  private final AtomicLong nanos = new AtomicLong();
  private final PromptDataSource prompt = new PromptDataSource(pool, nanos::get);

  /** Is there or away. */
  private static final class Database extends AbstractDataSource {

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;

    @Override
    public Connection getConnection() throws SQLException {
      asked.incrementAndGet();
      if (away) {
        throw new SQLException("refused");
      }
      return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return getConnection();
    }
  }

  private static HikariDataSource poolOf(Database database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(database);
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(250);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void connectionsAreThoseOfThePool() throws SQLException {
    try (Connection connection = prompt.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void onceSomebodyHasWaitedInVainNobodyElseWaits() {
    database.away = true;
    assertThatThrownBy(prompt::getConnection).hasMessageContaining("timed out");
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(prompt::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasMessageContaining("a moment ago");
    }
  }

  @Test
  void afterAMomentSomebodyTriesAgain() {
    database.away = true;
    assertThatThrownBy(prompt::getConnection).hasMessageContaining("timed out");
    nanos.addAndGet(MOMENT);
    assertThatThrownBy(prompt::getConnection).hasMessageContaining("timed out");
    assertThatThrownBy(prompt::getConnection).hasMessageContaining("a moment ago");
    database.away = false;
    await()
        .ignoreExceptions()
        .untilAsserted(() -> { // the pool takes its time to connect again
          nanos.addAndGet(MOMENT);
          prompt.getConnection().close();
        });
  }

  @Test
  void aPoolThatCannotGrowIsWaitedFor() throws SQLException {
    pool.setMaximumPoolSize(2);
    try (Connection taken = prompt.getConnection()) {
      assertThat(taken.isValid(1)).isTrue();
      database.away = true;
      assertThatThrownBy(prompt::getConnection).hasMessageContaining("timed out");
      assertThatThrownBy(prompt::getConnection).hasMessageContaining("timed out");
    }
  }

  @Test
  void aPoolThatIsMerelyBusyIsWaitedFor() throws SQLException {
    try (Connection taken = prompt.getConnection()) {
      assertThat(taken.isValid(1)).isTrue();
      assertThatThrownBy(prompt::getConnection).hasMessageContaining("timed out");
      assertThatThrownBy(prompt::getConnection).hasMessageContaining("timed out");
    }
    prompt.getConnection().close();
  }
}
