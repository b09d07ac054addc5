package dev.caucus.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSettings.class)
class StoreConfiguration {

  /** Nobody waits for a deadline to the second. */
  private static final Duration PACE = Duration.ofSeconds(1);

  /** Has to be there before any other bean, so it must not need one. */
  @Bean
  static BeanPostProcessor promptness() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new PromptDataSource(pool) : bean;
      }
    };
  }

  @Bean
  DataFolder dataFolder(DataSettings settings) {
    return DataFolder.at(settings.path());
  }

  @Bean
  @Conditional(NoDatabaseIsSet.class)
  EmbeddedDatabase embeddedDatabase(DataFolder folder) {
    return EmbeddedDatabase.in(folder);
  }

  @Bean
  @ConditionalOnWebApplication
  @Conditional(NoDatabaseIsSet.class)
  StoreRevival storeRevival(DataFolder folder, DataSource database) throws SQLException {
    return new StoreRevival(folder, database.unwrap(HikariDataSource.class));
  }

  @Bean
  @ConditionalOnWebApplication
  @Conditional(NoDatabaseIsSet.class)
  BackupDesk backupDesk(DataFolder folder, DataSource database, Clock clock) throws IOException {
    return new BackupDesk(BackupFolder.in(folder), database, clock);
  }

  @Bean
  Backups backups(DataFolder folder, Clock clock) {
    return new Backups(folder, clock);
  }

  @Bean
  JdbcChores chores(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new JdbcChores(jdbc, transactions, clock);
  }

  /** A command at the terminal is over before anything is due. */
  @Bean
  @ConditionalOnWebApplication
  ChoreScheduler choreScheduler(
      DataSource database,
      ObjectProvider<EmbeddedDatabase> embedded,
      JdbcChores chores,
      ObjectProvider<Chore> known,
      Clock clock) {
    boolean alone = embedded.getIfAvailable() != null;
    return new ChoreScheduler(database, PACE, alone, chores, known.stream().toList(), clock);
  }

  @Bean
  Replicas replicas(
      JdbcClient jdbc,
      ObjectProvider<EmbeddedDatabase> embedded,
      ObjectProvider<Replicas.Pace> pace,
      Clock clock) {
    boolean alone = embedded.getIfAvailable() != null;
    return new Replicas(jdbc, alone, pace.getIfAvailable(() -> Replicas.Pace.USUAL), clock);
  }

  /** A command at the terminal has nothing that another one could go on with. */
  @Bean
  @ConditionalOnWebApplication
  Heart heart(Replicas replicas, ObjectProvider<Successor> successors) {
    return new Heart(replicas, () -> successors.stream().toList());
  }

  /** In the place of Boot's own, which does not tell since when. */
  @Bean
  @ConditionalOnWebApplication
  HealthIndicator dbHealthIndicator(DataSource database, Clock clock) {
    return new HealthSince(new DataSourceHealthIndicator(database), clock);
  }

  /** A database that somebody names in {@code spring.datasource.url} is used instead of ours. */
  static class NoDatabaseIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
