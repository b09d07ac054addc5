package dev.caucus.web;

import dev.caucus.chat.Block;
import dev.caucus.chat.PersonalExport;
import dev.caucus.chat.Starters;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The modules around this one. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(basePackageClasses = WebConfiguration.class)
class FakeNeighbours {

  @Bean
  FakeTurns turns(FakePolls polls) {
    return new FakeTurns(polls);
  }

  @Bean
  FakePolls polls() {
    return new FakePolls();
  }

  @Bean
  FakeGaps gaps() {
    return new FakeGaps();
  }

  @Bean
  PersonalExport export() {
    return person ->
        new Block.Attachment(
            "caucus-export.json",
            "application/json",
            "",
            PersonalExport.PATH,
            () -> "{\"person\": \"%s\"}".formatted(person.key()).getBytes(StandardCharsets.UTF_8));
  }

  @Bean
  FakeKnowledge knowledge() {
    return new FakeKnowledge();
  }

  @Bean
  FakeOperation operation() {
    return new FakeOperation();
  }

  @Bean
  HealthIndicator slackHealthIndicator() {
    return () ->
        Health.down()
            .withDetail("state", "REJECTED")
            .withDetail("since", FakeKnowledge.NOW.minusSeconds(60))
            .withDetail("error", "invalid_auth")
            .withDetail("remedy", "Copy the <token> again.")
            .build();
  }

  @Bean
  Starters starters() {
    return () -> List.of("How hot should the water be?", "Which tea is easiest to learn?");
  }

  @Bean
  Clock clock() {
    return Clock.fixed(FakeKnowledge.NOW, ZoneOffset.UTC);
  }

  /** A neighbour that verifies what it is sent, and tells how much that was. */
  @Bean
  ServletRegistrationBean<HttpServlet> signed() {
    HttpServlet sizes =
        new HttpServlet() {
          @Override
          protected void doPost(HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            int size = request.getInputStream().readAllBytes().length;
            response.getOutputStream().print("size " + size);
          }
        };
    return new ServletRegistrationBean<>(sizes, "/slack/events");
  }
}
