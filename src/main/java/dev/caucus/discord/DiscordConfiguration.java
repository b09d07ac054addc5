package dev.caucus.discord;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells that Discord is off, where it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DiscordConfiguration {

  @Bean
  DiscordNotice discordNotice(DiscordSettings settings) {
    return new DiscordNotice(settings);
  }
}
