package dev.caucus.gaps;

import dev.caucus.chat.PersonalRecords;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GapSettings.class)
class GapConfiguration {

  @Bean
  GapStore gapStore(JdbcClient jdbc) {
    return new JdbcGapStore(jdbc);
  }

  @Bean
  Refusals gapRefusals(JdbcClient jdbc) {
    return new JdbcRefusals(jdbc);
  }

  @Bean
  PersonalRecords refusalRecords(Refusals refusals) {
    return new RefusalRecords(refusals);
  }

  @Bean
  @ConditionalOnWebApplication
  GapNotes gapNotes(GapStore store, Refusals refusals, GapSettings settings, Clock clock) {
    return settings.enabled()
        ? new GapRecorder(store, refusals, new Retained(settings.retention(), clock), new Stems())
        : GapNotes.NONE;
  }

  /** A command at the terminal has a store that ends with it, which nobody ever reads. */
  @Bean
  @ConditionalOnNotWebApplication
  GapNotes noGapNotes() {
    return GapNotes.NONE;
  }

  @Bean
  @ConditionalOnWebApplication
  GapReport gapReport(GapStore store, GapSettings settings, Clock clock) {
    var clusters = new Clusters(new StemLikeness(new Stems()));
    return new StoredGaps(store, settings, new Retained(settings.retention(), clock), clusters);
  }

  @Bean
  @ConditionalOnWebApplication
  GapRetention gapRetention(GapStore store, GapSettings settings, Clock clock) {
    return new GapRetention(store, new Retained(settings.retention(), clock));
  }
}
