package dev.caucus.web;

import dev.caucus.chat.Starters;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The modules around this one. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(basePackageClasses = WebConfiguration.class)
class FakeNeighbours {

  @Bean
  FakeTurns turns() {
    return new FakeTurns();
  }

  @Bean
  FakeKnowledge knowledge() {
    return new FakeKnowledge();
  }

  @Bean
  Starters starters() {
    return () -> List.of("How hot should the water be?", "Which tea is easiest to learn?");
  }

  @Bean
  Clock clock() {
    return Clock.fixed(FakeKnowledge.NOW, ZoneOffset.UTC);
  }
}
