package dev.caucus.conversation;

import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.TurnHandler;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ConversationSettings.class)
class ConversationConfiguration {

  @Bean
  ConversationStore conversationStore(JdbcClient jdbc, Clock clock) {
    return new JdbcConversationStore(jdbc, clock);
  }

  @Bean
  TurnHandler conversationService(QuestionAnswerer answerer, ConversationStore store) {
    return new ConversationService(answerer, new Memory(store));
  }

  @Bean
  Retention retention(ConversationStore store, ConversationSettings settings, Clock clock) {
    return new Retention(store, settings, clock);
  }
}
