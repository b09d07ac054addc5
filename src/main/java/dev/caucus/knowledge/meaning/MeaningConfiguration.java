package dev.caucus.knowledge.meaning;

import dev.caucus.knowledge.KnowledgeSettings;
import dev.caucus.knowledge.Meaning;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeaningConfiguration {

  @Bean
  Meaning meaning(KnowledgeSettings settings) {
    return settings.semantic() ? SentenceMeaning.loading(OnnxModel::load) : Meaning.NONE;
  }
}
