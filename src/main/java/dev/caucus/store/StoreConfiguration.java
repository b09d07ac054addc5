package dev.caucus.store;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSettings.class)
class StoreConfiguration {

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
  StoreRevival storeRevival(DataFolder folder, HikariDataSource pool) {
    return new StoreRevival(folder, pool);
  }

  /** A database that somebody names in {@code spring.datasource.url} is used instead of ours. */
  static class NoDatabaseIsSet implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
