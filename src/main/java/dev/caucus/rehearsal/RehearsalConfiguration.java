package dev.caucus.rehearsal;

import dev.caucus.chat.TurnHandler;
import dev.caucus.knowledge.KnowledgeBase;
import dev.caucus.knowledge.KnowledgeSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class RehearsalConfiguration {

  /** The bot itself is only made once there is something to play to it. */
  @Bean
  @Lazy
  Rehearsal rehearsal(
      KnowledgeSettings settings,
      ObjectProvider<KnowledgeBase> knowledge,
      ObjectProvider<TurnHandler> bot) {
    return new FolderRehearsal(
        settings.path().toAbsolutePath().normalize(), knowledge::getObject, bot::getObject);
  }
}
