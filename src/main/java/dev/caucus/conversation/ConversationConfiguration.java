package dev.caucus.conversation;

import dev.caucus.answer.QuestionAnswerer;
import dev.caucus.chat.Starters;
import dev.caucus.chat.TurnHandler;
import dev.caucus.recommendation.Recommender;
import dev.caucus.store.Forgetful;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
class ConversationConfiguration {

  @Bean
  ConversationStore conversationStore(JdbcClient jdbc, Clock clock) {
    return new JdbcConversationStore(jdbc, clock);
  }

  @Bean
  TurnHandler conversationService(
      QuestionAnswerer answerer,
      Recommender recommender,
      ConversationStore store,
      ObjectProvider<Starters> starters) {
    return new ConversationService(
        answerer, recommender, new Memory(store), starters.getIfAvailable(() -> List::of));
  }

  /** A command at the terminal has nothing to forget: its conversations end with it. */
  @Bean
  @ConditionalOnWebApplication
  Retention retention(
      ConversationStore store,
      List<Forgetful> forgetful,
      ConversationSettings settings,
      Clock clock) {
    return new Retention(store, forgetful, settings, clock);
  }
}
