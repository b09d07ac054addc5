package dev.caucus.slack;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells why Slack is off, where it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SlackConfiguration {

  @Bean
  SlackNotice slackNotice(SlackSettings settings) {
    return new SlackNotice(SlackMode.of(settings));
  }
}
